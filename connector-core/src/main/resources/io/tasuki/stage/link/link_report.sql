-- The row: leads, living deals, ambiguous leads, and leads without a record elsewhere although there are records elsewhere.
with populated as (
    select distinct connection
    from person
    where removed_at is null and coalesce(merged_into, '') = ''
)
select
    (select count(*) from lead),
    (
        select count(*)
        from deal
        join deal_source on deal_source.connection = deal.connection and deal_source.object = deal.object
        where deal.removed_at is null and coalesce(deal.merged_into, '') = ''
    ),
    (select count(distinct lead) from ambiguous_record),
    (
        select count(*)
        from lead
        where alone and exists (from populated where populated.connection <> lead.connection)
    )
