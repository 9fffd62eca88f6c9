-- A row is one of the lead's records whose write was refused.
select record.address, retry.attempts, retry.not_before, retry.reason, retry.permanent
from explained_record as record
join write_retry as retry
    on retry.connection = record.connection and retry.object = record.object and retry.id = record.id
order by record.address
