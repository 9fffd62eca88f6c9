-- A row is one made-up handoff with ten attributes; three in ten have a deal, half of those closed. The wide table holds the same facts.
create temp table made as
select
    'marketing.contacts/' || i as lead,
    'marketing.contacts/' || i || '@' || strftime(moment, '%Y-%m-%dT%H:%M:%SZ') as handoff,
    moment,
    case when i % 10 < 3 and i % 2 = 0 then case when hash(i) % 3 = 0 then 'won' else 'lost' end else 'open' end as outcome,
    i
from (select i, timestamp '2024-01-01' + to_hours(cast(hash(i, 'moment') % 17520 as bigint)) as moment from range({handoffs}) as ids (i));
insert into handoff
select handoff, lead, 1, moment, 'at:marketing.contacts.x', lead, '', '', '', true, false from made;
insert into handoff_attribute
select handoff, 'a' || k, 'level ' || hash(i, k) % (6 * k + 2), 'history', 'same' from made, range(10) as attributes (k)
-- The ledger tells one attribute after the other.
order by k, i;
insert into attribute_place select 'a' || k, 0, k from range(10) as attributes (k);
insert into crm."sales.Deal" (_id, _created_at, _modified_at, _observed_at, stage, closed, won, amount, close_date)
select
    'd' || i, moment, moment, moment, outcome, cast(outcome <> 'open' as varchar), cast(outcome = 'won' as varchar),
    cast(100000 + hash(i) % 900000 as varchar), strftime(moment + to_days(cast(hash(i, 'days') % 90 as integer)), '%Y-%m-%d')
from made
where i % 10 < 3;
insert into deal_tie select 'sales', 'd' || i, lead, handoff, 'contact_role', 'counts' from made where i % 10 < 3;
create table wide as
select
    cast(moment as date) as handoff_day,
    outcome as ending,
    case when outcome <> 'open' then cast(hash(i, 'days') % 90 as integer) end as days,
    'level ' || hash(i, 0) % 2 as a0, 'level ' || hash(i, 1) % 8 as a1, 'level ' || hash(i, 2) % 14 as a2,
    'level ' || hash(i, 3) % 20 as a3, 'level ' || hash(i, 4) % 26 as a4, 'level ' || hash(i, 5) % 32 as a5,
    'level ' || hash(i, 6) % 38 as a6, 'level ' || hash(i, 7) % 44 as a7, 'level ' || hash(i, 8) % 50 as a8,
    'level ' || hash(i, 9) % 56 as a9
from made
