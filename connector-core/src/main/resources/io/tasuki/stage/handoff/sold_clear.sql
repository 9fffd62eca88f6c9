-- One attribute that line items tell anew.
delete from handoff_attribute
where attribute = ? and handoff in (select handoff from sold_handoff)
