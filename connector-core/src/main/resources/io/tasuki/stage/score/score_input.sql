-- A row is one handoff of the portion, with what the model is given and what each value adds.
create or replace temp table score_input as
with asked as (
    select place, attribute, effect as otherwise, slope, zero, is_log
    from score_effect
    where level is null
),
given as (
    select
        handoff.handoff,
        handoff.lead,
        asked.*,
        coalesce(nullif(level.value, ''), '(blank)') as value,
        case when asked.slope is not null then try_cast(level.value as double) end as number
    from handoff
    cross join asked
    left join level_of(?) as level on level.handoff = handoff.handoff and level.attribute = asked.attribute
    where handoff.lead in (select lead from score_portion) and not handoff.ambiguous and handoff.told_by <> ''
),
scaled as (
    select *, case when not is_log then number when number > -1 then ln(1 + number) end as scaled
    from given
),
weighed as (
    select
        scaled.handoff, scaled.lead, scaled.place, scaled.attribute, scaled.value,
        case
            when scaled.slope is null then coalesce(level.effect, scaled.otherwise)
            when isfinite(scaled.scaled) then scaled.zero + scaled.slope * scaled.scaled
            else scaled.otherwise
        end as effect
    from scaled
    left join score_effect as level on level.attribute = scaled.attribute and level.level = scaled.value
)
select
    handoff,
    lead,
    md5(string_agg(attribute || chr(31) || value, chr(30) order by place)) as inputs,
    list(effect order by place) as effects,
    list({'attribute': attribute, 'value': value, 'effect': effect} order by abs(effect) desc, place) as reasons
from weighed
group by handoff, lead
