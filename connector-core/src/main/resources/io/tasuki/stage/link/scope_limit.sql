-- One row: how many persons a change may concern, and how many there may be before all are linked anew.
select (select count(*) from link_scope), greatest(?, (select count(*) // 5 from lead_record))
