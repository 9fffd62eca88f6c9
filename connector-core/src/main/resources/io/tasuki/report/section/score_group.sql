-- A row is one group of scored handoffs with the chance that was predicted on average.
select sort, name, avg(chance)
from report_scored
where sort = ?
group by sort, name
order by name
