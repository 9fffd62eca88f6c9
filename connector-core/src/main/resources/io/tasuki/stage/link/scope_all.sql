-- A row is one person record that is linked: each of them.
create or replace temp view linked_person as
from person
