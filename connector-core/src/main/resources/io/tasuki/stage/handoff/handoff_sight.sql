-- A row is one handoff with the moment its attributes are read at: a date without a time sees that whole local day.
create or replace temp table handoff_sight as
select
    ledger_handoff.handoff,
    ledger_handoff.lead,
    case
        when dated.lead is null then ledger_handoff.moment
        -- Not 24 hours: on some days the clocks are changed.
        else day_start(local_day(ledger_handoff.moment, $1) + 1, $1) - interval 1 millisecond
    end as sight
from ledger_handoff
left join (
    select distinct lead, moment_of(value, $1) as moment
    from handoff_value
    where regexp_full_match(value, '\d{4}-\d{2}-\d{2}')
) as dated on dated.lead = ledger_handoff.lead and dated.moment = ledger_handoff.moment
