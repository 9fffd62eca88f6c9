-- A row is one currency that won amounts stand in; empty: nobody named it. Without wins, the one they would be told in.
select distinct coalesce(measured.currency, ledger_setting.reporting_currency, '')
from measured
left join ledger_setting on true
where measured.outcome = 'won' and measured.amount is not null
