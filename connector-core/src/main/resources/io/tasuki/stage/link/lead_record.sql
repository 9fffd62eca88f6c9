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
witness as (
    select connection, id, arg_min((rule, evidence), (rank, evidence)) as told
    from claim
    group by connection, id
),
-- What the record that others became owes its place to.
origin as (
    select connection, target as id, arg_min((rule, connection || '/' || id), id) as told
    from pointer
    group by connection, target
),
group_rule as (
    select candidate, arg_min((rule, evidence), (rank, evidence)) as told
    from claim
    group by candidate
),
reason as (
    select
        owner.lead,
        member.connection,
        member.object,
        member.id,
        case
            when member.connection || '.' || member.object || '/' || member.id = owner.lead then ('anchor', 'named by leads.from')
            when member.rule is not null and witness.told is null
                then (member.rule, 'became ' || member.connection || '/' || member.target)
            when witness.told is not null then witness.told
            when origin.told is not null then (origin.told[1], 'came from ' || origin.told[2])
            else group_rule.told
        end as told
    from owner
    join member on member.candidate = owner.candidate
    left join witness on not owner.own and witness.connection = member.connection and witness.id = member.id
    left join origin on origin.connection = member.connection and origin.id = member.id
    left join group_rule on group_rule.candidate = member.candidate
)
select lead, connection, object, id, told[1], told[2]
from reason
order by lead, connection, object, id
