-- A row is the first thing that sales said of a lead since a handoff: by a field, or by a deal that ended.
insert into promise_kept
select span.handoff, 'feedback', sign.since, sign.connection || '.' || sign.object || '/' || sign.id || ' ' || sign.field
from promise_span as span
join lead_sign as sign on sign.lead = span.lead
where sign.says and sign.since >= span.moment and sign.since < span.until and sign.since <= $1
union all
select told.handoff, 'feedback', greatest(told.ended_at, told.moment), coalesce(told.deal, 'no deal')
from outcome_of({leads}, $1, $2) as told
where told.ended_at is not null and told.ended_at <= $1 and told.outcome in ('won', 'lost')
