-- The row: handoffs, deals tied, deals shared, and values that are no moment.
select
    (select count(*) from handoff),
    (select count(*) from deal_tie where part = 'counts'),
    (select count(*) from deal_tie where part = 'shared'),
    (select count(*) from unreadable_handoff)
