-- The row: how many handoffs have an outcome, each told from its deals and signs.
select count(outcome) from outcome_at(cast(? as timestamp), 'UTC')
