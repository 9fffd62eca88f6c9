-- A row is one count of reasons; what fewer than three say, or more than ten do, is in own words.
with told as (
    select outcome as source, lead, moment, end_day as held, coalesce(trim(reason), '') as reason
    from known, day_of
    where outcome in ('lost', 'returned') and end_day >= quarter
    union all
    select 'feedback', known.lead, known.moment, known.day, fed.text
    from known
    join feedback as fed on list_contains(string_split(known.records, ' '), fed.record)
    cross join day_of
    where known.day >= quarter
    qualify row_number() over (partition by known.lead order by known.moment desc) = 1
),
often as (
    select source, reason, count(*) as times from told where reason <> '' group by source, reason
    qualify row_number() over (partition by source order by count(*) desc, reason) <= 10
),
named as (
    select
        told.*,
        case when told.reason = '' then 'blank' when often.times >= 3 then told.reason else 'own_words' end as label
    from told
    left join often on often.source = told.source and often.reason = told.reason
),
either as (
    select source, label, lead, moment, held from named
    union all
    select source, 'all', lead, moment, held from named
)
select 'needs/' || source || '/' || label || '/quarter', count(*), null, newest(lead, moment) from either group by source, label
union all
select 'needs/' || source || '/' || label || '/week', count(*) filter (held >= monday), null, newest_if(lead, moment, held >= monday)
from either, day_of
group by source, label
union all
select 'needs/missing/no_' || asked.source || '_reason', null, 'said', null
from (values ('lost'), ('returned'), ('feedback')) as asked (source)
where asked.source not in (select source from told)
