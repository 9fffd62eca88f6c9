-- The row: handoffs, deals tied, deals shared, and values that are no moment.
select
    (select count(*) from handoff),
    (select count(*) from deal_tie where part = 'counts'),
    (select count(*) from deal_tie where part = 'shared'),
    (select count(distinct (lead, value)) from handoff_value where moment_of(value, ?) is null)
