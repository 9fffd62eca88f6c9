-- One person whom a record names.
select {connection} as connection, {object} as object, _id as id, {PERSON} as person
from {table}
where {PERSON} <> ''
union all
select {connection}, {object}, _id, {OTHER_PERSON}
from {table}
where {OTHER_PERSON} <> ''
