-- One row: how many values that are not empty a plan changes, and how many of ours are not empty.
select
    (select count(*) from plan_change where plan_id = ? and batch is not null and old_value <> ''),
    (select count(*) from crm_value where value <> '')
