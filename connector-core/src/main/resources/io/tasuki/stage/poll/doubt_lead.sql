-- One lead with a record on which somebody may have changed a field of ours.
insert into stale_lead
select distinct record.lead
from lead_record as record
join merge_doubt as doubt on doubt.id = record.id
where record.connection = ? and record.object = ?
order by record.lead
