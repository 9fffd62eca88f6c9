-- A row is one handoff of the asked days, of a lead that is not ambiguous: how it ended by the moment, and until when
-- touches count for it.
create or replace temp table journey as
with ended as (
    from outcome_at(cast($1 as timestamp), $2)
    where not ambiguous
        and local_day(moment, $2) >= coalesce(cast($3 as date), date '-infinity')
        and local_day(moment, $2) <= coalesce(cast($4 as date), date 'infinity')
),
made as (
    select connection || '.' || object || '/' || id as deal, min(created_at) as made_at
    from deal
    group by all
)
select
    row_number() over (order by ended.moment, ended.handoff) as journey,
    ended.handoff,
    ended.lead,
    ended.moment,
    ended.outcome = 'won' as won,
    ended.won_at,
    case when ended.outcome = 'won' then ended.deal end as deal,
    case when ended.outcome = 'won' then made.made_at end as deal_made_at,
    try_cast(ended.won_amount as decimal(38, 6)) as amount,
    coalesce(ended.currency, '') as currency,
    case
        when not $5 then least(ended.moment, coalesce(ended.ended_at, ended.moment))
        when ended.outcome = 'open' then cast($1 as timestamp)
        -- What ended nobody knows when is followed as far as is sure.
        else coalesce(ended.ended_at, ended.moment)
    end as until
from ended
left join made on made.deal = ended.deal
