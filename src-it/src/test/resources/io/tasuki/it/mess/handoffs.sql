-- A row is one fact of a handoff or of its deals.
select lead, handoff, fact.aspect, fact.value
from handoff, lateral (values ('existence', 'handoff'), ('rule', split_part(rule, ':', 1)), ('owner', owner)) as fact (aspect, value)
union all
select handoff.lead, handoff.handoff, 'deals', coalesce(string_agg(tie.told, ', ' order by tie.told), '')
from handoff
left join (
    select
        deal_tie.handoff,
        deal_tie.connection || '.' || deal.object || '/' || deal_tie.deal || ' ' || deal_tie.rule || ' ' || deal_tie.part as told
    from deal_tie
    join deal on deal.connection = deal_tie.connection and deal.id = deal_tie.deal
) as tie on tie.handoff = handoff.handoff
group by handoff.lead, handoff.handoff
