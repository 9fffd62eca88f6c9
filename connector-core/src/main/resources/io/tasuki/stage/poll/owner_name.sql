-- One id of a user and what the CRM calls them. An owner is told without a connection, so an id that two CRMs give to users of
-- two names has none.
select id, any_value(trim(name)) as name
from crm_user
where trim(name) <> ''
group by id
having count(distinct trim(name)) = 1
