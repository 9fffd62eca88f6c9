-- A row is one handoff that stands otherwise than a week before, for a number that it counts for.
with beside as (
    select
        report_handoff.place,
        report_handoff.handoff,
        report_handoff.outcome,
        before.outcome as earlier
    from report_handoff
    left join report_before as before on before.handoff = report_handoff.handoff
    where report_handoff.lead in (select lead from report_recent_lead)
),
-- What was said of a win a week ago, where something else was said since.
said as (
    select handoff, try_cast(json_extract_string(outcome, '$.won_amount') as decimal(38, 6)) as amount
    from entry_known(cast($1 as timestamp))
    where handoff in (select handoff from ledger_entry where known_at > cast($1 as timestamp))
        and json_extract_string(outcome, '$.outcome') = 'won'
)
select 'new' as key, place
from beside
where earlier is null
union all
select unnest([outcome, 'move/' || earlier || '/' || outcome]), place
from beside
where earlier <> outcome and outcome <> 'open'
union all
select unnest(['reopened', 'move/' || earlier || '/' || outcome]), place
from beside
where earlier <> outcome and outcome = 'open'
union all
select 'amount', report_handoff.place
from report_handoff
join said on said.handoff = report_handoff.handoff
where report_handoff.outcome = 'won' and said.amount is distinct from report_handoff.amount
