-- A row is one stage that deals are or were in, although nothing says whether it is open, won or lost.
with living as (
    select connection, id, stage, is_closed, is_won
    from deal
    where removed_at is null and coalesce(merged_into, '') = ''
),
meaning as (
    select distinct connection, stage
    from deal_stage
    where is_closed is not null or is_won is not null
),
held as (
    select connection, id, stage
    from living
    where is_closed is null and is_won is null
    union
    select told.connection, told.deal, told.stage
    from deal_stage_version as told
    join living on living.connection = told.connection and living.id = told.deal and living.stage <> told.stage
)
select held.connection, held.stage, count(distinct held.id) as deals
from held
left join meaning on meaning.connection = held.connection and meaning.stage = held.stage
where held.stage <> '' and meaning.stage is null
group by held.connection, held.stage
order by deals desc, held.connection, held.stage
limit 20
