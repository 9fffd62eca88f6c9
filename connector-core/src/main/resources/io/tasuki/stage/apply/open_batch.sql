-- A row is one batch with changes whose outcome is not known: pending ones have a ticket.
select batch_id, connection, object, coalesce(ticket, '')
from field_write
where state in ('intended', 'pending')
group by batch_id, connection, object, ticket
order by batch_id, ticket
