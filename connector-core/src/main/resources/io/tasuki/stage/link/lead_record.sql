-- A row is one record that stands for a lead. An ambiguous lead keeps its own candidate's records only.
insert into lead_record
with owner as (
    select
        grouping.candidate,
        case when verdict.ambiguous then grouping.lead else verdict.lead end as lead,
        verdict.ambiguous or grouping.lead is not distinct from verdict.lead as own
    from grouping
    join verdict on verdict.label = grouping.label
    where grouping.lead is not null or not verdict.ambiguous
),
-- The record that others became owes its place to one of them.
origin as (
    select connection, target as id, rule, id as source
    from pointer
    qualify row_number() over (partition by connection, target order by id) = 1
),
-- A lead that nobody claims may still share somebody with another lead, and becomes the same one through that third.
bridge as (
    select claimant, rule, connection || '.' || object || '/' || id as third, evidence
    from claim
    where claimant not in (select candidate from claim)
    qualify row_number() over (partition by claimant order by rank, third, evidence) = 1
)
-- A claimed candidate's records are a claimed one and those that it became or came from, so a reason is always there.
select
    owner.lead,
    member.connection,
    member.object,
    member.id,
    case
        when member.connection || '.' || member.object || '/' || member.id = owner.lead then 'anchor'
        when not owner.own and witness.rule is not null then witness.rule
        when not owner.own and member.rule is null and bridge.rule is not null then bridge.rule
        else coalesce(member.rule, origin.rule)
    end,
    case
        when member.connection || '.' || member.object || '/' || member.id = owner.lead then 'named by leads.from'
        when not owner.own and witness.rule is not null then witness.evidence
        when not owner.own and member.rule is null and bridge.rule is not null
            then 'through ' || bridge.third || ': ' || bridge.evidence
        when member.rule is not null then 'became ' || member.connection || '/' || member.target
        else 'came from ' || origin.connection || '/' || origin.source
    end
from owner
join member on member.candidate = owner.candidate
left join witness on witness.connection = member.connection and witness.id = member.id
left join origin on origin.connection = member.connection and origin.id = member.id
left join bridge on bridge.claimant = owner.candidate
order by owner.lead, member.connection, member.object, member.id
