-- A row is one number of the score's calibration; which score a handoff got is in the store.
with model as (
    select model, horizon_days, trained_until from store.score_model where promoted_at is not null
    order by promoted_at desc limit 1
),
scored as (
    select
        score.grade, 1 / (1 + exp(-score.logit)) as chance, known.lead, known.moment,
        known.outcome = 'won' and known.days <= model.horizon_days as won,
        known.day > model.trained_until as later,
        'd' || ntile(10) over (order by score.logit, known.moment, handoff.handoff) as tenth
    from model
    join store.handoff_score as score on score.model = model.model
    join store.handoff as handoff on handoff.handoff = score.handoff
    join known on known.lead = handoff.lead and known.moment = handoff.moment
    where known.age >= model.horizon_days
),
grouped as (
    select 'grades/' || grade as place, * from scored
    union all
    select 'deciles/' || lpad(tenth[2:], 2, '0'), * from scored
    union all
    select 'later_grades/' || grade, * from scored where later
),
counted as (
    select
        place, count(*) as n, newest(lead, moment) as newest, count(*) filter (won) as won, newest_if(lead, moment, won) as newest_won,
        avg(chance) as predicted, count(*) filter (won) / count(*) as p, 1.959963984540054 as z
    from grouped
    group by place
)
select 'score/' || place || '/' || told.what, told.number, null, told.newest
from counted, lateral (values
    ('handoffs', n::double, newest), ('won', won::double, newest_won), ('predicted', predicted, null), ('seen', p, null),
    ('seen/lo', (p + z * z / (2 * n) - z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n), null),
    ('seen/hi', (p + z * z / (2 * n) + z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n), null)
) as told (what, number, newest)
union all
select 'score/missing/no_model', null, 'said', null
where not exists (from model)
union all
select 'score/missing/no_scored_handoffs', null, 'said', null
where exists (from model) and not exists (from scored)
union all
select 'score/later/no_later_handoffs', null, trained_until::varchar, null
from model
where not exists (from scored where later)
