-- A row is one promise of one handoff of the last thirteen weeks that counts for one number; a week is the one it is due in.
create or replace temp table report_promised as
with recent as (
    select
        state.*,
        report_handoff.place,
        report_handoff.moment,
        (cast($2 as date) - cast(date_trunc('week', local_day(state.due, $3)) as date)) // 7 as weeks_ago
    from promise_state as state
    join report_handoff on report_handoff.handoff = state.handoff
    where report_handoff.day >= cast($1 as date)
)
select
    'promises/' || unnest(list_filter(
        [
            'promise/' || promise || '/' || state,
            'owner/' || owner || '/' || state,
            case when weeks_ago in (0, 1) then 'week/' || weeks_ago || '/' || state end
        ],
        lambda key: key is not null)) as listing,
    *
from recent
