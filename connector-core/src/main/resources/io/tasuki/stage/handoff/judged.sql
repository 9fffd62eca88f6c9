-- A row is one handoff and the version of the definition that decides it.
create or replace temp table judged as
select sight.handoff, sight.lead, sight.sight, arg_min(agreed.version, agreed.place) as version
from handoff_sight as sight
join ledger_handoff on ledger_handoff.handoff = sight.handoff
join agreed on local_day(ledger_handoff.moment, ?) < coalesce(agreed.until, date 'infinity')
left join in_segment on in_segment.place = agreed.place and in_segment.handoff = sight.handoff
where agreed.everybody or in_segment.handoff is not null
group by sight.handoff, sight.lead, sight.sight
