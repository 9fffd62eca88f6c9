-- A row is one handoff with the first activity of one object that had been made with the lead by then.
insert into criterion_record
select judged.handoff, $1 || '.' || $2 || '/' || arg_min(made.id, (made.made_at, made.id))
from (
    select id, person, coalesce(created_at, occurred_at) as made_at
    from activity
    where connection = $1 and object = $2 and removed_at is null
) as made
join ledger_record on ledger_record.id = made.person
join judged on judged.lead = ledger_record.lead
where ledger_record.connection = $1 and judged.version = $3 and made.made_at <= judged.sight
group by judged.handoff
