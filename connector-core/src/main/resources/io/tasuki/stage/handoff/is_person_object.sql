-- The row: whether any record of the object is a person.
select exists (select 1 from person where connection = ? and object = ?)
