-- One user of a CRM, who may be in charge of records; one who has left too.
select
    {connection} as connection,
    {object} as object,
    _id as id,
    {LABEL} as name
from {table}
