-- A row is one currency that won amounts stand in; empty: nobody named it. Without wins, the one they would be told in.
select distinct coalesce(report_handoff.currency, ledger_setting.reporting_currency, '')
from report_handoff
left join ledger_setting on true
where report_handoff.outcome = 'won' and report_handoff.amount is not null
order by all
