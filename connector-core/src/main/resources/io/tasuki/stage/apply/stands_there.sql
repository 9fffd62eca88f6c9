-- An intent without an answer was carried out when its value stands in the CRM.
update field_write
set state = 'applied', ticket = null, settled_at = ?
from live_value as live
where field_write.batch_id = ? and field_write.state = 'intended'
    and live.connection = field_write.connection and live.object = field_write.object
    and live.id = field_write.id and live.field = field_write.field
    and same_value(field_write.kind, live.value, field_write.new_value)
