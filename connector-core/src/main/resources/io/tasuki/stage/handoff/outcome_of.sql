-- A row is one handoff, of a lead of the table named `leads`, that had happened by the moment `as_of`, and what had
-- become of it by then.
create or replace macro outcome_of(leads, as_of, zone) as table
with known as (
    select
        handoff,
        lead,
        number,
        moment,
        ambiguous,
        max(moment) over (partition by lead) = moment as latest,
        lead(moment) over (partition by lead order by moment) as next_moment
    from handoff
    where moment <= as_of and lead in (select lead from query_table(leads))
),
counting as (
    select
        deal_tie.handoff,
        state.kind,
        state.created_at,
        state.began,
        state.connection || '.' || state.object || '/' || state.deal as deal,
        state.amount,
        nullif(state.currency, '') as currency,
        coalesce(state.close_day, local_day(state.began, zone)) as close_day,
        {
            'deal': state.connection || '.' || state.object || '/' || state.deal,
            'stage': state.stage,
            'evidence': state.evidence,
            'lost_reason': state.lost_reason
        } as story
    from deal_tie
    join deal_state_of(leads, as_of, zone) as state
        on state.connection = deal_tie.connection and state.deal = deal_tie.deal
    where deal_tie.part = 'counts'
),
rate as (
    select currency, since, lead(since, 1, date 'infinity') over (partition by currency order by since) as until, rate
    from exchange_rate
),
-- Exact numbers, so that the sum does not depend on the order of adding.
win as (
    select
        counting.handoff,
        counting.currency,
        ledger_setting.reporting_currency,
        try_cast(
            case
                when coalesce(counting.currency = ledger_setting.reporting_currency, true) then counting.amount
                else counting.amount * cast(rate.rate as double)
            end as decimal(38, 6)) as priced
    from counting
    left join ledger_setting on true
    left join rate
        on rate.currency = counting.currency and rate.since <= counting.close_day and counting.close_day < rate.until
    where counting.kind = 'won'
),
money as (
    select
        handoff,
        reporting_currency is null and count(distinct currency) > 1 as mixed,
        cast(sum(priced) as double) as amount,
        count(*) filter (where priced is null) as unpriced,
        coalesce(reporting_currency, min(currency)) as currency
    from win
    group by handoff, reporting_currency
),
tally as (
    select
        handoff,
        bool_or(kind = 'won') as won,
        bool_and(kind <> 'open') as closed,
        min(began) filter (where kind = 'won') as won_at,
        max(began) filter (where kind = 'lost') as lost_at,
        arg_min(story, (coalesce(began, timestamp 'infinity'), deal)) filter (where kind = 'won') as win,
        arg_max(story, (coalesce(began, timestamp '-infinity'), deal)) filter (where kind = 'lost') as loss,
        arg_max(story, (coalesce(created_at, timestamp '-infinity'), deal)) as newest
    from counting
    group by handoff
),
-- What a field came to say speaks of the handoff that was its lead's latest then; what it says since nobody knows when, of
-- the latest. A value that was there before a handoff says nothing of it.
word as (
    select
        known.handoff,
        known.moment,
        known.latest,
        lead_sign.* exclude (lead),
        lead_sign.says and not coalesce(lag(lead_sign.says) over chronicle, false) as begins
    from known
    join lead_sign on lead_sign.lead = known.lead
        and lead_sign.since <= as_of
        and (known.next_moment is null or lead_sign.since < known.next_moment)
        and (lead_sign.since >= known.moment or known.latest and lead_sign.since = timestamp '-infinity')
    window chronicle as (
        partition by known.handoff, lead_sign.connection, lead_sign.object, lead_sign.id, lead_sign.field, lead_sign.sign
        order by lead_sign.since
    )
),
sign as (
    select
        handoff,
        sign,
        id,
        -- A lead that was handed over again had come back, whatever became of the status on the way.
        arg_max(says, since) or not latest and bool_or(says) as stands,
        arg_max(reason, since) filter (where says) as reason,
        greatest(max(since) filter (where begins), moment) as began,
        case when bool_or(says) then greatest(min(since) filter (where says), moment) end as first_said
    from word
    group by handoff, moment, latest, connection, object, id, field, sign
),
-- What sales wrote counts for more than what a status means.
sent_back as (
    select
        handoff,
        arg_max(reason, (sign = 'explained', began, id)) filter (where reason <> '') as reason,
        min(began) as since
    from sign
    where stands and sign <> 'accepted'
    group by handoff
),
taken as (
    select handoff, min(first_said) as since
    from sign
    where sign = 'accepted'
    group by handoff
),
judged as (
    select
        known.*,
        case
            when tally.won then 'won'
            when tally.closed then 'lost'
            when tally.handoff is null and sent_back.handoff is not null then 'returned'
            else 'open'
        end as outcome,
        tally.won_at,
        tally.lost_at,
        sent_back.since as returned_at,
        sent_back.reason as returned_reason,
        taken.since as accepted_at,
        case when tally.won then tally.win when tally.closed then tally.loss else tally.newest end as story
    from known
    left join tally on tally.handoff = known.handoff
    left join sent_back on sent_back.handoff = known.handoff
    left join taken on taken.handoff = known.handoff
)
select
    judged.handoff,
    judged.lead,
    judged.number,
    judged.moment,
    judged.latest,
    judged.ambiguous,
    judged.outcome,
    case when judged.outcome = 'won' then judged.won_at end as won_at,
    case when judged.outcome = 'lost' then judged.lost_at end as lost_at,
    case judged.outcome when 'won' then judged.won_at when 'lost' then judged.lost_at when 'returned' then judged.returned_at end as ended_at,
    judged.story.deal as deal,
    judged.story.stage as stage,
    case when judged.outcome = 'lost' then judged.story.lost_reason end as lost_reason,
    case when judged.outcome = 'returned' then judged.returned_reason end as returned_reason,
    judged.accepted_at,
    case when judged.outcome = 'won' and not money.mixed then money.amount end as won_amount,
    case when judged.outcome = 'won' and not money.mixed then money.currency end as currency,
    -- greatest() overlooks null, but a win without a date has no age.
    case
        when judged.outcome = 'won' and judged.won_at is not null
            then cast(greatest(0, date_diff('day', local_day(judged.moment, zone), local_day(judged.won_at, zone))) as integer)
    end as days_to_win,
    judged.story.evidence as evidence,
    case when judged.outcome = 'won' then money.unpriced end as unpriced
from judged
left join money on money.handoff = judged.handoff
