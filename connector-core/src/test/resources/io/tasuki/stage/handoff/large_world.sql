-- A row is one record of a made-up world; each lead has one record in either CRM, every third a contact and a deal.
insert into crm."sales.Stage" by name
select
    'st' || place as _id, timestamp '2026-01-01' as _created_at, timestamp '2026-01-01' as _modified_at,
    timestamp '2026-01-01' as _observed_at, name, name as label, closed, won
from (values (1, 'meeting', 'false', 'false'), (2, 'offer', 'false', 'false'), (3, 'won', 'true', 'true'), (4, 'lost', 'true', 'false'))
    as stage (place, name, closed, won);

insert into crm."marketing.companies" by name
select
    'c' || i as _id, timestamp '2026-01-01' as _created_at, timestamp '2026-01-01' as _modified_at,
    timestamp '2026-01-01' as _observed_at, cast(i % 3000 as varchar) as size
from range({leads} // 10) as number (i);

insert into crm."marketing.contacts" by name
select
    'm' || i as _id, timestamp '2026-01-10' as _created_at, timestamp '2026-01-10' as _modified_at,
    timestamp '2026-01-10' as _observed_at, 'p' || i || '@a.example' as _unique_key, 'p' || i || '@a.example' as email,
    '' as status, 'c' || i // 10 as company, '' as merged_into, '' as merged_from, '' as converted_person,
    '' as converted_deal, '' as foreign_lead_id, '' as foreign_contact_id, '2026-02-01T09:00:00Z' as handed_over,
    ['web', 'fair', 'mail', ''][1 + i % 4] as origin, 'industry ' || i % 20 as industry, cast(i % 3000 as varchar) as size
from range({leads}) as number (i);

insert into crm."sales.Lead" by name
select
    'l' || i as _id, timestamp '2026-02-01' as _created_at, timestamp '2026-02-01' as _modified_at,
    timestamp '2026-02-01' as _observed_at, 'p' || i || '@a.example' as _unique_key, 'p' || i || '@a.example' as email,
    if(i % 7 = 0, 'bad', 'new') as status, '' as company, '' as merged_into, '' as merged_from,
    if(i % 3 = 0, 'k' || i, '') as converted_person, if(i % 3 = 0, 'd' || i // 3, '') as converted_deal,
    '' as foreign_lead_id, '' as foreign_contact_id, '' as handed_over, '' as origin
from range({leads}) as number (i);

insert into crm."sales.Contact" by name
select
    'k' || i as _id, timestamp '2026-03-01' as _created_at, timestamp '2026-03-01' as _modified_at,
    timestamp '2026-03-01' as _observed_at, 'p' || i || '@a.example' as _unique_key, 'p' || i || '@a.example' as email,
    '' as status, '' as company, '' as merged_into, '' as merged_from, '' as converted_person, '' as converted_deal,
    '' as foreign_lead_id, '' as foreign_contact_id, '' as origin
from range(0, {leads}, 3) as number (i);

insert into crm."sales.Deal" by name
select
    'd' || i as _id, timestamp '2026-03-01' as _created_at, timestamp '2026-03-01' as _modified_at,
    timestamp '2026-03-01' as _observed_at, ['meeting', 'offer', 'won', 'lost'][1 + i % 4] as stage,
    '' as closed, '' as won, '10' as amount, 'EUR' as currency, '2026-04-01' as close_date, '' as company, '' as lost_reason
from range(({leads} + 2) // 3) as number (i);

insert into crm."sales.Role" by name
select
    'r' || i as _id, timestamp '2026-03-01' as _created_at, timestamp '2026-03-01' as _modified_at,
    timestamp '2026-03-01' as _observed_at, 'd' || i as deal, 'k' || i * 3 as person, 'true' as main
from range(({leads} + 2) // 3) as number (i);

insert into field_version
select
    'marketing', 'contacts', 'm' || i, 'handed_over', timestamp '2026-02-01 09:00:00', '2026-02-01T09:00:00Z',
    'property_history', timestamp '2026-02-01', null
from range({leads}) as number (i);

insert into field_version
select
    'marketing', 'contacts', 'm' || i, 'origin', null, ['web', 'fair', 'mail', ''][1 + i % 4], 'property_history',
    timestamp '2026-02-01', null
from range({leads}) as number (i);

insert into field_version
select
    'sales', 'Deal', 'd' || i, 'stage', if(turn = 0, null, timestamp '2026-03-01' + to_days(cast(turn as integer))),
    ['meeting', 'offer', 'won', 'lost'][1 + (i + turn) % 4], 'stage_history', timestamp '2026-03-01', null
from range(({leads} + 2) // 3) as number (i), range(3) as version (turn);
