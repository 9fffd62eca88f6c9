-- A row is one channel that touched somebody, numbered from 0 up in the order of names.
create or replace temp table touch_channel as
select channel, cast(row_number() over (order by channel) - 1 as integer) as number
from (select distinct channel from step where touch <> '') as met
