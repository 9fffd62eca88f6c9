-- A row is one field of ours in which somebody else put other values on more than a few records.
select
    connection,
    connection || '.' || object || '.' || field as path,
    count(*) filter (where contested_by = 'person') as contested
from crm_value
where written_value is not null
group by connection, path
having contested >= 5 and contested >= 0.1 * count(*)
order by path
