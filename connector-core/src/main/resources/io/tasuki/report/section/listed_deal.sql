-- A row is one of the newest deals behind a number of changes.
select 'changes/deal/' || change, count(*) over (partition by change), deal, earlier, kind, since, amount
from report_deal
qualify row_number() over (partition by change order by since desc nulls last, deal) <= 50
order by change, since desc nulls last, deal
