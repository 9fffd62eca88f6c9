-- A row is what was followed and credited in all.
select
    (select count(*) from journey),
    (select count(*) from journey where won),
    (select count(*) from step join journey on journey.journey = step.journey where journey.won and step.touch = ''),
    (select count(*) from step where touch <> ''),
    (select count(*) from credit),
    (
        select case when count(distinct currency) < 2 then regexp_replace(cast(cast(sum(amount) as decimal(38, 4)) as varchar), '\.?0+$', '') end
        from journey
        where won
    )
