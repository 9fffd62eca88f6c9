-- One run whose printed document quotes the person; what it says of how much was written stays.
update {table} as quoting
set document = case when document ->> '$.applied' is not null then '{"applied":' || (document ->> '$.applied') || '}' end
from (
    select distinct run.run_id
    from run
    join (
        select '(^|[^0-9A-Za-z])' || regexp_escape(id) || '($|[^0-9A-Za-z])' as quoted from erasing_record
        union all
        select '(?i)' || regexp_escape(unique_key) from erasing_key
    ) as word on regexp_matches(run.document, word.quoted)
) as found
where quoting.run_id = found.run_id
