-- A row is one handoff that the promoted model scored, old enough to say, in one of the groups it counts for: its grade, its
-- tenth of all by the predicted chance (1: the lowest), and its grade again if the model did not learn from it.
create or replace temp table report_scored as
with scored as (
    select
        report_handoff.place,
        report_handoff.day,
        report_handoff.outcome = 'won' and coalesce(report_handoff.days <= cast($2 as integer), false) as won,
        score.grade,
        1 / (1 + exp(-score.logit)) as chance,
        ntile(10) over (order by score.logit, report_handoff.place) as decile
    from handoff_score as score
    join report_handoff on report_handoff.handoff = score.handoff
    where score.model = $1 and report_handoff.age >= cast($2 as integer)
)
select 'grade' as sort, grade as name, place, won, chance from scored
union all
select 'decile', lpad(cast(decile as varchar), 2, '0'), place, won, chance from scored
union all
select 'later_grade', grade, place, won, chance from scored where day > cast($3 as date)
