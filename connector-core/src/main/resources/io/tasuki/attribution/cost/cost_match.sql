-- A row is one line of a file of costs, with the campaigns that it can mean and its cost in the reporting currency.
create or replace temp table cost_match as
with known as (
    select address as campaign_key, address as word, 1 as rank from touch_source
    union all
    select address, id, 2 from touch_source
    union all
    select address, name, 3 from touch_source
    union all
    select campaign, campaign, 3 from touch where campaign_id = '' and campaign <> ''
),
meant as (
    select cost_line.line, known.campaign_key
    from cost_line
    join known on lower(known.word) = lower(trim(cost_line.campaign))
    qualify known.rank = min(known.rank) over (partition by cost_line.line)
),
told_in as (
    select coalesce(max(ledger_setting.reporting_currency), max(journey.currency), '') as currency
    from (select max(reporting_currency) as reporting_currency from ledger_setting) as ledger_setting
    cross join (select max(currency) as currency from journey where won) as journey
),
rate as (
    select currency, arg_max(rate, since) as rate
    from exchange_rate
    where since <= local_day(cast($1 as timestamp), $2)
    group by currency
)
select
    cost_line.line,
    cost_line.campaign,
    list(distinct meant.campaign_key) filter (where meant.campaign_key is not null) as campaigns,
    case
        when any_value(cost_line.currency) in ('', any_value(told_in.currency)) then any_value(cost_line.cost)
        else try_cast(any_value(cost_line.cost) * any_value(rate.rate) as decimal(38, 6))
    end as cost,
    any_value(cost_line.currency) as currency
from cost_line
cross join told_in
left join meant on meant.line = cost_line.line
left join rate on rate.currency = cost_line.currency
group by cost_line.line, cost_line.campaign
