-- A row is one score of one handoff of the lead.
select handoff, model, score, grade, logit, base_logit, scored_at
from handoff_score
where lead in (select lead from explained_lead)
