-- A row is one promise of a lead's latest handoff that was missed since a moment and is not kept yet, or falls due before
-- another one; or one that is alerted, whatever became of it.
with judged as (
    select
        state.handoff,
        state.promise,
        case
            when state.kept_at is not null then 'kept'
            when state.state = 'missed' and state.due > $1 then 'missed'
            when state.state = 'running' and state.due <= $2 then 'due_soon'
            else 'void'
        end as standing,
        state.owner,
        handoff.moment,
        state.due,
        state.kept_at,
        state.lead,
        state.evidence
    from promise_state as state
    join handoff on handoff.handoff = state.handoff
    where state.latest
)
select judged.*, owner_name.name
from judged
left join owner_name on owner_name.id = judged.owner
left join alert on alert.subject = 'promise:' || judged.handoff || ':' || judged.promise
where judged.standing in ('missed', 'due_soon') or alert.subject is not null
order by judged.due, judged.handoff, judged.promise
