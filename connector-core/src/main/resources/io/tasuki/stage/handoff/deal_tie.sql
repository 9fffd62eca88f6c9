-- A row is one deal tied to one lead's handoff: it counts for one of them and is shared by the others.
insert into deal_tie
with living as (
    select deal.connection, deal.id, deal.created_at + to_days(cast(? as integer)) as handed_over_by
    from ledger_deal as deal
    join deal_source on deal_source.connection = deal.connection and deal_source.object = deal.object
    where deal.removed_at is null and coalesce(deal.merged_into, '') = ''
),
-- A rule that is not configured ties nothing, but still tells who converted and who has the primary role.
reach as (
    select
        living.connection,
        living.id,
        living.handed_over_by,
        partner.lead,
        min(link_rule.place) as place,
        arg_min(link_rule.rule, link_rule.place) as rule,
        bool_or(part.rule = 'conversion') as converting,
        bool_or(part.is_primary) as is_primary
    from living
    join ledger_part as part on part.connection = living.connection and part.deal = living.id
    join ledger_partner as partner on partner.connection = part.connection and partner.id = part.person
    left join link_rule on link_rule.rule = part.rule
    group by all
    having min(link_rule.place) is not null
),
term as (
    select
        handoff,
        lead,
        moment,
        lead(moment, 1, timestamp 'infinity') over (partition by lead order by moment) as until
    from handoff
    where lead in (select lead from reach)
),
eligible as (
    select reach.*, term.handoff, term.moment
    from reach
    join term
        on term.lead = reach.lead and term.moment <= reach.handed_over_by and reach.handed_over_by < term.until
    -- Working for the company is no part in a deal that names somebody.
    qualify rule <> 'account' or bool_and(rule = 'account') over (partition by connection, id)
)
select
    connection,
    id,
    lead,
    handoff,
    rule,
    case
        when row_number() over (
            partition by connection, id order by place, converting desc, is_primary desc, moment, lead
        ) = 1 then 'counts'
        else 'shared'
    end
from eligible
order by connection, id, lead
