-- A row is one handoff, with who had the lead then.
insert into handoff by name
with owned as (
    select handoff, arg_min(owner, (turn, -epoch_us(coalesce(made, timestamp '1970-01-01')), id)) as owner
    from handoff_owner
    group by handoff
)
select
    found.handoff,
    found.lead,
    row_number() over (partition by found.lead order by found.moment) as number,
    found.moment,
    found.rule,
    found.told_by,
    coalesce(owned.owner, '') as owner,
    '' as definition_version,
    '' as verdict,
    found.moment = max(found.moment) over (partition by found.lead) as latest,
    found.lead in (select lead from ambiguous_record) as ambiguous
from handoff_found as found
left join owned on owned.handoff = found.handoff
order by found.lead, found.moment
