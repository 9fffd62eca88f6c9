-- A row is one promise of one handoff at a moment, and what became of it. Who had the lead when the clock ended, or has it
-- while it runs, answers for it.
create or replace temp table promise_state as
with first as (
    select handoff, promise, min(kept_at) as kept_at, arg_min(evidence, (kept_at, evidence)) as evidence
    from promise_kept
    group by handoff, promise
),
judged as (
    select
        span.*,
        due.promise,
        due.due,
        first.kept_at,
        coalesce(first.evidence, '') as evidence,
        case
            when first.kept_at <= due.due then 'met'
            when due.due < cast($1 as timestamp) then 'missed'
            else 'running'
        end as state,
        least(due.due, coalesce(first.kept_at, cast($1 as timestamp))) as answered_at
    from promise_span as span
    join promise_due as due on due.moment = span.moment
    left join first on first.handoff = span.handoff and first.promise = due.promise
),
answering as (
    select
        judged.handoff,
        judged.promise,
        arg_min(
            {'owner': owned.owner, 'record': owned.record},
            (owned.turn, -epoch_us(coalesce(owned.made, timestamp '1970-01-01')), owned.record)) as told
    from judged
    join promise_owned as owned
        on owned.handoff = judged.handoff and owned.since <= judged.answered_at and judged.answered_at < owned.until
    group by judged.handoff, judged.promise
),
arrival as (
    select handoff, min(greatest(since, moment)) as arrived_at
    from promise_owned
    where turn < 2 and since <= $1
    group by handoff
)
select
    judged.handoff,
    judged.lead,
    judged.latest,
    judged.promise,
    judged.moment as started_at,
    judged.due,
    judged.kept_at,
    judged.evidence,
    coalesce(answering.told.owner, '') as owner,
    judged.state,
    arrival.arrived_at,                   -- when it first had an owner where sales works; null: not yet
    coalesce(answering.told.record, judged.told_by) as owner_record
from judged
left join answering on answering.handoff = judged.handoff and answering.promise = judged.promise
left join arrival on arrival.handoff = judged.handoff
