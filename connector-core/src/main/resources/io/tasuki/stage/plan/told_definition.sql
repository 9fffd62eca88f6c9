-- A row is what one lead's latest handoff met of the agreed definition, or which criteria it missed, in words.
insert into told_value
with latest as (
    select handoff, lead, definition_version, verdict
    from handoff
    where moment <= ? and not ambiguous and lead in (select lead from plan_portion)
    qualify row_number() over (partition by lead order by moment desc) = 1
),
missed as (
    select latest.handoff, string_agg(agreed.label, ', ' order by agreed.place) as labels
    from latest
    join handoff_criterion as criterion on criterion.handoff = latest.handoff
    join definition_criterion as agreed on agreed.version = criterion.version and agreed.criterion = criterion.criterion
    where not criterion.met
    group by latest.handoff
)
select
    latest.lead,
    'definition_verdict',
    case latest.verdict when 'missed' then 'missing: ' || coalesce(missed.labels, '') else latest.verdict end,
    case when latest.verdict = '' then 'no definition' else 'definition ' || latest.definition_version end,
    null
from latest
left join missed on missed.handoff = latest.handoff
where 'definition_verdict' in (select name from plan_setting)
