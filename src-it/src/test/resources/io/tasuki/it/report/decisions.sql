-- A row is one thing to decide and how many there are of it.
with matter as (
    select 'ambiguous_leads' as what, count(distinct lead) as number, null as newest
    from truth where ambiguous and moment <= (select as_of from clock)
    union all
    select 'unpriced', count(*), newest(lead, moment) from known where outcome = 'won' and unpriced > 0
    union all
    select 'undated', count(*), newest(lead, moment) from known where outcome = 'won' and ended is null
    union all
    select 'ownerless', count(*), newest(lead, moment)
    from (from known qualify row_number() over (partition by lead order by moment desc) = 1)
    where outcome = 'open' and owner = ''
    union all
    select 'definition_missed', count(*), newest(lead, moment) from known, day_of where verdict = 'missed' and day >= monday
    union all
    select if(permanent, 'refused_records', 'waiting_records'), count(*), null from store.write_retry group by permanent
    union all
    select 'conflicts', count(*), null from store.planned_lead where conflicts > 0
    union all
    select 'unreadable_handoffs', count(distinct lead), null from store.unreadable_handoff
    union all
    select 'troubled_runs/' || status, count(*), null
    from store.run, clock
    where status in ('failed', 'partial', 'stopped') and started_at > as_of - interval 7 day and started_at <= as_of
    group by status
)
select 'decisions/decisions/' || what, number, null, newest from matter where number > 0
