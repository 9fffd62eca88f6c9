-- A row is one promise of one handoff, and how long systems and people took until it was kept, or until now.
create or replace temp table promise_clock as
with timed as (
    select
        state.*,
        place,
        working,
        coalesce(kept_at, cast($1 as timestamp)) as ended_at,
        least(coalesce(arrived_at, timestamp 'infinity'), ended_at) as handed_at
    from promise_state as state
    join promise_limit using (promise)
),
asked as (
    select started_at as moment from timed
    union
    select handed_at from timed
    union
    select ended_at from timed
),
worked as (
    select
        asked.moment,
        coalesce(span.before + least(date_diff('millisecond', span.since, asked.moment) / 1000.0, span.seconds), 0) as seconds
    from asked
    asof left join work_span as span on span.since <= asked.moment
)
select
    timed.* exclude (working, ended_at, handed_at),
    cast(case
        when working then handed.seconds - begun.seconds
        else date_diff('millisecond', timed.started_at, handed_at) / 1000.0
    end as bigint) as system_seconds,
    cast(case
        when working then ended.seconds - handed.seconds
        else date_diff('millisecond', handed_at, ended_at) / 1000.0
    end as bigint) as human_seconds
from timed
join worked as begun on begun.moment = timed.started_at
join worked as handed on handed.moment = timed.handed_at
join worked as ended on ended.moment = timed.ended_at
