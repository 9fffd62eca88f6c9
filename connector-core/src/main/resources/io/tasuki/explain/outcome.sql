-- A row is what had become of one handoff by the moment asked for.
select
    handoff, outcome, ended_at, accepted_at, deal, stage, nullif(evidence, ''), nullif(lost_reason, ''), returned_reason,
    won_amount, currency, days_to_win, unpriced
from outcome_of('explained_lead', cast(? as timestamp), ?)
