-- The row: leads, living deals, ambiguous leads, and leads without a record elsewhere although there are records elsewhere.
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
        where exists (select 1 from member where speaks and member.connection <> lead.connection)
            and not exists (
                select 1 from lead_record
                where lead_record.lead = lead.lead and lead_record.connection <> lead.connection
            )
            and not exists (select 1 from ambiguous_record where ambiguous_record.lead = lead.lead)
    )
