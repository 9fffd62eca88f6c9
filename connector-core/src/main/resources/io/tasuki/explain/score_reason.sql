-- A row is one reason of one score, the strongest first.
select handoff, reason.attribute, reason.value, reason.effect
from (
    select handoff, unnest(reasons) as reason, generate_subscripts(reasons, 1) as place
    from handoff_score
    where lead in (select lead from explained_lead)
)
order by handoff, place
