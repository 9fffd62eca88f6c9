-- One link between a deal and a person, as the record of one object tells it.
select connection, {deal} as deal, {person} as person, is_primary
from record_link
where connection = {connection} and from_object = {from} and to_object = {to} and retired_at is null
