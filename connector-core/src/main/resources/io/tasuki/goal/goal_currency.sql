-- A row is one currency that won amounts stand in; empty: nobody named it. Without wins, the one they would be told in.
select distinct coalesce(goal_handoff.currency, ledger_setting.reporting_currency, '')
from goal_handoff
left join ledger_setting on true
where goal_handoff.ending = 'won' and goal_handoff.amount is not null
order by all
