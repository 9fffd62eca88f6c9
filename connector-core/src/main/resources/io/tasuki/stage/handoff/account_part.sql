-- A row is one person's part in a deal of the same company.
select deal.connection, deal.id, person.id, 'account', false
from deal
join person on person.connection = deal.connection and person.company = deal.company
where deal.company <> ''
