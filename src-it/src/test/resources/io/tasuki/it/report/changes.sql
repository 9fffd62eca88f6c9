-- A row is one number of what changed since a week ago, from the ledger at both moments.
with moments as (
    select as_of as now, as_of - interval 7 day as before from memory.main.clock
),
beside as (
    select now.lead, now.moment, now.handoff, now.outcome, now.won_amount, before.outcome as earlier
    from outcome_at((select now from moments), 'Asia/Tokyo') as now
    left join outcome_at((select before from moments), 'Asia/Tokyo') as before on before.handoff = now.handoff
    where not now.ambiguous
),
kind as (
    select 'new' as what, * from beside where earlier is null
    union all
    select outcome, * from beside where earlier <> outcome and outcome <> 'open'
    union all
    select 'reopened', * from beside where earlier <> outcome and outcome = 'open'
),
said as (
    select handoff, arg_max(outcome, revision) as told
    from ledger_entry
    where known_at <= (select before from moments)
    group by handoff
),
corrected as (
    select beside.*
    from beside
    join said on said.handoff = beside.handoff
    where beside.outcome = 'won' and said.told ->> 'outcome' = 'won'
        and abs(coalesce((said.told ->> 'won_amount')::double, -1) - coalesce(won_amount, -1)) > 0.001
),
deal as (
    select
        now.deal,
        case
            when now.kind = 'open' and before.kind is null then 'made'
            when now.kind = 'open' then 'reopened'
            else now.kind
        end as what
    from deal_state_of('handoff', (select now from moments), 'Asia/Tokyo') as now
    left join deal_state_of('handoff', (select before from moments), 'Asia/Tokyo') as before
        on before.connection = now.connection and before.deal = now.deal
    where before.kind is null or before.kind <> now.kind
)
select 'changes/handoffs/' || asked.what, count(kind.lead), null, memory.main.newest_if(lead, moment, lead is not null)
from (values ('new'), ('won'), ('lost'), ('returned'), ('reopened')) as asked (what)
left join kind on kind.what = asked.what
group by asked.what
union all
select 'changes/handoffs/won_revenue', coalesce(sum(won_amount) filter (what = 'won'), 0), null, memory.main.newest_if(lead, moment, what = 'won')
from kind
union all
select
    'changes/handoffs/amount_changed', if(exists (from said), (select count(*) from corrected), null), 'unknown:not_yet',
    (select memory.main.newest_if(lead, moment, true) from corrected)
union all
select 'changes/moves/' || earlier || '/' || outcome || '/handoffs', count(*), null, memory.main.newest_if(lead, moment, true)
from beside where earlier <> outcome group by earlier, outcome
union all
select 'changes/remarks/no_moves', null, 'said', null where not exists (from beside where earlier <> outcome)
union all
select 'changes/remarks/not_remembered', null, 'said', null where not exists (from said)
union all
select 'changes/deals/' || asked.what, count(deal.deal), null, null
from (values ('made'), ('won'), ('lost'), ('reopened')) as asked (what)
left join deal on deal.what = asked.what
group by asked.what
