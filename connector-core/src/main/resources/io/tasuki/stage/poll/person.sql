-- One person record of one object.
select
    {connection} as connection,
    {object} as object,
    _id as id,
    _created_at as created_at,
    _modified_at as modified_at,
    _removed_at as removed_at,
    coalesce(_merged_into, nullif({MERGED_INTO}, '')) as merged_into,
    _unique_key as unique_key,
    {STATUS} as status,
    {OWNER} as owner,
    {COMPANY} as company,
    {CONVERTED_PERSON} as converted_person,
    {CONVERTED_DEAL} as converted_deal,
    {FOREIGN_LEAD_ID} as foreign_lead_id,
    {FOREIGN_CONTACT_ID} as foreign_contact_id,
    {MERGED_FROM} as merged_from
from {table}
