-- A row is one record joined with a lead's candidate by a record id that one CRM's connector stamped on the other's.
insert into claim
with stamp as (
    select connection, object, id, candidate, 'foreign_lead_id' as field, foreign_lead_id as value
    from member
    where speaks and foreign_lead_id <> ''
    union all
    select connection, object, id, candidate, 'foreign_contact_id', foreign_contact_id
    from member
    where speaks and foreign_contact_id <> ''
),
-- A stamp may still name a record that has since been merged away.
place as (
    select connection, id, candidate
    from member
    union
    select connection, id, connection || '/' || root
    from pointer
),
pair as (
    select
        stamp.candidate as stamped,
        place.candidate as named,
        stamp.id as stamped_id,
        place.id as named_id,
        stamp.field || ' of ' || stamp.connection || '.' || stamp.object || '/' || stamp.id || ' is '
            || place.connection || '/' || place.id as evidence
    from stamp
    join place on place.id = stamp.value and place.connection <> stamp.connection
),
both_ways as (
    select stamped as claimant, named as candidate, named_id as id, evidence
    from pair
    union all
    select named, stamped, stamped_id, evidence
    from pair
)
select
    both_ways.claimant,
    both_ways.candidate,
    claimed.slot,
    claimed.connection,
    coalesce(member.object, claimed.speaker.object),
    coalesce(member.id, claimed.speaker.id),
    cast(? as integer),
    'crm_ids',
    both_ways.evidence
from both_ways
join candidate as claimant on claimant.candidate = both_ways.claimant and claimant.lead is not null
join candidate as claimed on claimed.candidate = both_ways.candidate
left join member on member.connection = claimed.connection and member.id = both_ways.id
