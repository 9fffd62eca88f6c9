-- A row is what the promoted model says of one lead's latest handoff in one field; its three strongest reasons are told.
insert into told_value
with latest as (
    select handoff, lead
    from handoff
    where moment <= $1 and not ambiguous and lead in (select lead from plan_portion)
    qualify row_number() over (partition by lead order by moment desc) = 1
),
told as (
    select latest.lead, score.model, unnest([
        {'name': 'score', 'value': cast(score.score as varchar)},
        {'name': 'score_grade', 'value': score.grade},
        {'name': 'score_reasons', 'value': array_to_string(
            list_transform(
                list_filter(score.reasons, lambda reason: reason.effect <> 0)[1:3],
                lambda reason: format(
                    case when reason.effect > 0 then cast($2 as varchar) else cast($3 as varchar) end,
                    reason.attribute,
                    case
                        when reason.attribute = 'handoff_weekday'
                        then split_part(cast($5 as varchar), ',', try_cast(reason.value as integer) + 1)
                        else reason.value
                    end)),
            $4)},
        {'name': 'score_model', 'value': score.model}
    ], recursive := true)
    from latest
    join handoff_score as score on score.handoff = latest.handoff
)
select lead, name, value, 'score of the handoff', model
from told
where name in (select name from plan_setting)
