-- A row is one write of one of the lead's records, newest first.
select
    coalesce(written.settled_at, written.intended_at) as at_moment, record.address, written.field, written.old_value,
    written.new_value, written.state, written.reason, written.rule, coalesce(run.command, ''), written.run_id
from explained_record as record
join field_write as written
    on written.connection = record.connection and written.object = record.object and written.id = record.id
left join run on run.run_id = written.run_id
order by at_moment desc, written.run_id desc, record.address, written.field
limit 100
