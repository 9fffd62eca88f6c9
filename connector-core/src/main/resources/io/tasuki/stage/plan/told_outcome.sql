-- A row is what the ledger says of one lead's latest handoff in one field.
insert into told_value
with latest as materialized (
    select * from outcome_of('plan_portion', ?, ?) where latest and not ambiguous
),
reasoned as (
    select
        latest.*,
        handoff.rule as handed_over,
        case
            when latest.deal is not null then coalesce(tie.rule, 'deal') || ', ' || coalesce(latest.evidence, 'no date')
            when latest.outcome = 'returned' then 'status'
            else 'no deal'
        end as why
    from latest
    left join handoff on handoff.handoff = latest.handoff and handoff.lead = latest.lead
    left join deal_tie as tie
        on tie.handoff = latest.handoff and tie.lead = latest.lead and tie.part = 'counts'
        and tie.connection = split_part(latest.deal, '.', 1) and tie.deal = split_part(latest.deal, '/', 2)
),
told as (
    select lead, unnest([
        {'name': 'outcome', 'value': outcome, 'rule': why},
        {'name': 'outcome_at', 'value': moment_text(ended_at), 'rule': why},
        {'name': 'stage', 'value': stage, 'rule': why},
        {'name': 'lost_reason', 'value': lost_reason, 'rule': why},
        {'name': 'returned_reason', 'value': returned_reason, 'rule': why},
        {'name': 'won_amount', 'value': case when outcome = 'won' then number_text(won_amount) end, 'rule': why},
        {'name': 'days_to_win', 'value': cast(days_to_win as varchar), 'rule': why},
        {'name': 'deal_reference', 'value': deal, 'rule': why},
        {'name': 'handoff_at', 'value': moment_text(moment), 'rule': coalesce(handed_over, 'handoff')}
    ], recursive := true)
    from reasoned
)
select lead, name, trim(coalesce(value, '')), rule, null
from told
where name in (select name from plan_setting)
