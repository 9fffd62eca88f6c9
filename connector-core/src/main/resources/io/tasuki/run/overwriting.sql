-- One row: how many values that are not empty a plan changes, and how many of ours are not empty. Scores are left out: a
-- newly promoted model changes them all, and has passed gates of its own.
select
    (select count(*) from plan_change where plan_id = ? and batch is not null and old_value <> '' and model is null),
    (select count(*) from crm_value where value <> '')
