-- A row is one attribute that the model is given, and its place among them.
create or replace temp table score_attribute as
select * from (values {attributes}) as attribute (place, attribute)
