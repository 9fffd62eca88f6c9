-- A row is what stands in sales' field for feedback, on a record that stands for a lead.
select lead_record.lead, landed.{field} as reason
from {table} as landed
join lead_record
    on lead_record.connection = {connection} and lead_record.object = {object} and lead_record.id = landed._id
where landed._removed_at is null
