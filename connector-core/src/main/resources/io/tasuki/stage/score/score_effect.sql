-- A row is what one level of one attribute adds to the logit; a row without a level is for all other levels, or for what is
-- no number. A row with a slope is a line in the number, or in the logarithm of one more.
create or replace temp table score_effect as
select * from (values
    {effects}
) as effect (place, level, effect, slope, zero, is_log)
