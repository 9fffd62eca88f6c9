-- A row is when sales said, since a handoff, that it looked at what was handed over: it filled the field that is there for it.
insert into promise_kept
select
    span.handoff,
    'information_checked',
    sign.since,
    sign.connection || '.' || sign.object || '/' || sign.id || ' ' || sign.field
from promise_span as span
join lead_sign as sign on sign.lead = span.lead
where sign.says and sign.since >= span.moment and sign.since < span.until and sign.since <= $1
    and list_contains(string_split($2, chr(31)), sign.connection || '.' || sign.object || '.' || sign.field)
