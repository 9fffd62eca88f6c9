-- A row is what one handoff credits to one level by one model.
select credit.model, {level} as level, sum(credit.credit order by credit.place)
from credit
join step on step.journey = credit.journey and step.place = credit.place
group by credit.model, level, credit.journey
order by credit.model, level, credit.journey
