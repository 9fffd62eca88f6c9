-- A row is one person record that is linked: those that a change may concern.
create or replace temp table scope_person as
from person
semi join link_scope on link_scope.connection = person.connection and link_scope.id = person.id;
create or replace temp view linked_person as
from scope_person
