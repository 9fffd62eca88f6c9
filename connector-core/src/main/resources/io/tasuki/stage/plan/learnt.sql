-- A row is one value that was just read.
insert into crm_value
select connection, object, id, field, value, written_value, contested_value, contested_by, false, ? from learnt
order by connection, object, id, field
