-- One breakdown that a refused attribute has a part in.
delete from asked
where breakdown in (select breakdown from asked where attribute = ?)
