-- A row is what sales filled in for one lead; its reason for sending a lead back is worth more than that of a status.
delete from told_value using lead_feedback as sales
where told_value.lead = sales.lead and told_value.name = sales.name and sales.value <> '';

insert into told_value
select sales.lead, sales.name, trim(sales.value), sales.rule, null
from lead_feedback as sales
where sales.name in (select name from plan_setting)
    and sales.lead in (select lead from plan_portion)
    and (sales.lead, sales.name) not in (select lead, name from told_value)
