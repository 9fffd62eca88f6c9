-- The row: won deals that count for a handoff, those of them with an amount in a currency that has no rate by their close
-- date, those without any amount, and the currencies they were won in.
with won as (
    select
        deal.amount,
        nullif(deal.currency, '') as currency,
        local_day(moment_of(deal.closes, $1), $1) as close_day,
        ledger_setting.reporting_currency
    from deal
    join deal_tie on deal_tie.connection = deal.connection and deal_tie.deal = deal.id
    left join ledger_setting on true
    where deal_tie.part = 'counts' and deal.is_won and deal.removed_at is null and coalesce(deal.merged_into, '') = ''
)
select
    count(*),
    count(*) filter (
        where amount is not null and currency <> reporting_currency and not exists (
            from exchange_rate as rate
            where rate.currency = won.currency and rate.since <= coalesce(won.close_day, date 'infinity')
        )
    ),
    count(*) filter (where amount is null),
    count(distinct currency)
from won
