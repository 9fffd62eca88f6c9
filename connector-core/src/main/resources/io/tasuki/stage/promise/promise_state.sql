-- A row is one promise of one handoff at a moment, and what became of it. Who had the lead then answers for it.
create or replace temp table promise_state as
with first as (
    select handoff, promise, min(kept_at) as kept_at, arg_min(evidence, (kept_at, evidence)) as evidence
    from promise_kept
    group by handoff, promise
)
select
    span.handoff,
    span.lead,
    span.latest,
    due.promise,
    due.due,
    first.kept_at,
    coalesce(first.evidence, '') as evidence,
    span.owner,
    case
        when first.kept_at <= due.due then 'met'
        when due.due < cast(? as timestamp) then 'missed'
        else 'running'
    end as state
from promise_span as span
join promise_due as due on due.moment = span.moment
left join first on first.handoff = span.handoff and first.promise = due.promise
