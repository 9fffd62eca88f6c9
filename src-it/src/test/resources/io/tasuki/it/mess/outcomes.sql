-- A row is one fact of what became of a handoff of a lead that is not ambiguous.
select lead, handoff, fact.aspect, fact.value
from outcome_at(?, ?), lateral (values
    ('outcome', outcome),
    ('ended at', coalesce(replace(strftime(ended_at, '%Y-%m-%dT%H:%M:%S.%gZ'), '.000Z', 'Z'), '')),
    ('days to win', coalesce(cast(days_to_win as varchar), '')),
    ('amount', coalesce(cast(cast(won_amount as decimal(38, 2)) as varchar), '')),
    ('unpriced', coalesce(cast(unpriced as varchar), '')),
    ('reason', coalesce(lost_reason, returned_reason, ''))) as fact (aspect, value)
where not ambiguous
