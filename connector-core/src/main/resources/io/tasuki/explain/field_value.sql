-- A row is what we believe stands in one field of ours.
select record.address, known.field, known.value, known.written_value, known.contested_by, known.doubtful, known.known_at
from explained_record as record
join crm_value as known
    on known.connection = record.connection and known.object = record.object and known.id = record.id
order by record.address, known.field
