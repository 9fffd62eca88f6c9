-- A row is what one value of one handoff without a score adds to the logit, by the scorecard.
create or replace temp table score_weight as
with given as (
    select
        value.handoff, value.place, value.value,
        asked.effect as otherwise, asked.slope, asked.zero, asked.is_log,
        case when asked.slope is not null then try_cast(value.value as double) end as number
    from score_value as value
    join score_effect as asked on asked.place = value.place and asked.level is null
    where value.handoff in (select handoff from score_due)
),
scaled as (
    select *, case when not is_log then number when number > -1 then ln(1 + number) end as scaled
    from given
)
select
    scaled.handoff,
    scaled.place,
    case
        when scaled.slope is null then coalesce(level.effect, scaled.otherwise)
        when isfinite(scaled.scaled) then scaled.zero + scaled.slope * scaled.scaled
        else scaled.otherwise
    end as effect
from scaled
left join score_effect as level on level.place = scaled.place and level.level = scaled.value
