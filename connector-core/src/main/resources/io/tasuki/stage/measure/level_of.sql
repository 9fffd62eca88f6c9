-- A row is the level that one handoff has in something to break rates down by, in calendar days of `zone`. Those of the
-- definition come after the attributes, its criteria in the order of the agreement; what has no place is told when asked
-- for, and apart, as days cost more than all the rest.
create or replace temp macro agreed_level() as table
select
    handoff,
    'definition' as attribute,
    case when verdict = '' then '' else definition_version || ': ' || verdict end as value,
    1 as place
from handoff
where exists (from definition_criterion)
union all
select criterion.handoff, 'criterion:' || criterion.criterion, case when criterion.met then 'met' else 'missing' end, agreed.place
from handoff_criterion as criterion
join (select criterion, 2 + min(place) as place from definition_criterion group by criterion) as agreed
    on agreed.criterion = criterion.criterion;
create or replace temp macro usual_level() as table
select handoff, attribute, value, 0 as place
from handoff_attribute
union all
from agreed_level();
create or replace temp macro level_of(zone) as table
from usual_level()
union all
select handoff, 'handoff_weekday', cast(isodow(local_day(moment, zone)) - 1 as varchar), null
from handoff
union all
select handoff, 'handoff_month', strftime(local_day(moment, zone), '%Y-%m'), null
from handoff
union all
select handoff, 'handoff_owner', owner, null
from handoff
