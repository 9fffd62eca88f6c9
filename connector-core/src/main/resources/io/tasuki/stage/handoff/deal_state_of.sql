-- A row is one living deal that counts for a lead of the table named `leads` and existed at the moment `as_of`, and how
-- it stood: open, won or lost since `began`.
create or replace macro deal_state_of(leads, as_of, zone) as table
with asked as (
    select distinct connection, deal
    from deal_tie
    where part = 'counts' and lead in (select lead from query_table(leads))
),
meaning as (
    select connection, stage, min(label) as label, bool_or(is_closed) as is_closed, bool_or(is_won) as is_won
    from deal_stage
    group by connection, stage
),
living as (
    select
        deal.*,
        row_number() over () as number,
        local_day(moment_of(deal.closes, zone), zone) as close_day,
        meaning.label,
        case
            when coalesce(meaning.is_won, deal.is_won, false) then 'won'
            when coalesce(meaning.is_closed, deal.is_closed, false) then 'lost'
            else 'open'
        end as kind
    from deal
    join asked on asked.connection = deal.connection and asked.deal = deal.id
    left join meaning on meaning.connection = deal.connection and meaning.stage = deal.stage
    where deal.removed_at is null and coalesce(deal.merged_into, '') = '' and coalesce(deal.created_at, as_of) <= as_of
),
-- What is older than the deal ranks as if written just after its making.
version as (
    select
        living.number,
        told.source = 'field_history' as second_hand,
        told.source,
        told.stage,
        case
            when told.stage = living.stage then living.kind
            when coalesce(meaning.is_won, false) then 'won'
            when coalesce(meaning.is_closed, false) then 'lost'
            else 'open'
        end as kind,
        greatest(coalesce(told.since, living.created_at, timestamp '-infinity'), coalesce(living.created_at, timestamp '-infinity')) as written,
        case when told.since is null then 0 when told.since < living.created_at then 2 else 1 end as turn,
        told.since,
        told.stage = living.stage as is_present
    from deal_stage_version as told
    join living on living.connection = told.connection and living.id = told.deal
    left join meaning on meaning.connection = told.connection and meaning.stage = told.stage
),
placed as (
    select
        *,
        row_number() over chronicle as place,
        kind is distinct from lag(kind) over chronicle as begins
    from version
    window chronicle as (
        partition by number, second_hand order by written, turn, since, is_present, kind, stage
    )
),
told as (
    select
        number,
        second_hand,
        bool_or(written > as_of) as goes_on,
        arg_max(kind, place) filter (where written <= as_of) as kind,
        arg_max(stage, place) filter (where written <= as_of) as stage,
        arg_max(coalesce(since, written), place) filter (where written <= as_of and begins) as began,
        arg_max(source, place) filter (where written <= as_of and begins) as source
    from placed
    group by number, second_hand
),
beside as (
    select
        living.connection,
        living.object,
        living.id,
        living.created_at,
        living.amount,
        living.currency,
        living.lost_reason,
        living.close_day,
        living.kind as present_kind,
        coalesce(living.label, living.stage, '') as present_label,
        day_start(living.close_day, zone) as close_began,
        field_told.kind as field_kind,
        field_told.began as field_began,
        coalesce(stage_told.goes_on, field_told.goes_on, false) as goes_on,
        case when stage_told.number is null then field_told.kind else stage_told.kind end as past_kind,
        case when stage_told.number is null then field_told.stage else stage_told.stage end as past_stage,
        case when stage_told.number is null then field_told.began else stage_told.began end as past_began,
        case when stage_told.number is null then field_told.source else stage_told.source end as past_source
    from living
    left join told as stage_told on stage_told.number = living.number and not stage_told.second_hand
    left join told as field_told on field_told.number = living.number and field_told.second_hand
),
-- Where no history tells of the closing, the close date does: before that day the deal stood as its history says.
judged as (
    select
        *,
        case
            when goes_on then 'past'
            when present_kind = 'open' then 'present'
            when past_kind = present_kind then 'history'
            when field_kind = present_kind then 'field'
            when close_began > as_of then 'past'
            else 'close_date'
        end as witness
    from beside
)
select
    judged.connection,
    object,
    id as deal,
    created_at,
    case witness when 'past' then coalesce(past_kind, 'open') else present_kind end as kind,
    case witness when 'past' then coalesce(meaning.label, past_stage, '') else present_label end as stage,
    case witness
        when 'past' then past_began
        when 'history' then past_began
        when 'field' then field_began
        when 'close_date' then close_began
    end as began,
    case witness
        when 'past' then coalesce(past_source, '')
        when 'history' then past_source
        when 'field' then 'field_history'
        when 'close_date' then case when close_began is null then '' else 'close_date' end
        else ''
    end as evidence,
    amount,
    coalesce(currency, '') as currency,
    close_day,
    coalesce(lost_reason, '') as lost_reason
from judged
left join meaning on meaning.connection = judged.connection and meaning.stage = judged.past_stage
