-- A row is how long somebody had the lead of a handoff since then; `turn` says who is asked first: the record that tells the
-- handoff where sales works, another person's there, and only while none of these ever had an owner the one elsewhere.
create or replace temp table promise_owned as
with told as (
    select
        span.handoff,
        span.moment,
        case when spell.record <> span.told_by then 1 when spell.of_sales or spell.sold then 0 else 2 end as turn,
        spell.made,
        spell.record,
        spell.since,
        spell.until,
        spell.owner
    from promise_span as span
    join (
        select owner_spell.*, list_contains(string_split($1, chr(31)), split_part(record, '.', 1)) as sold
        from owner_spell
    ) as spell on spell.lead = span.lead
    where (spell.of_sales or spell.record = span.told_by) and spell.until > span.moment
)
from told
qualify turn < 2 or min(turn) over (partition by handoff) = 2
