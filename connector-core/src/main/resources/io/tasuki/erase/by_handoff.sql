-- One row about a handoff of the person.
delete from {table}
where handoff in (select handoff from handoff join erasing_lead using (lead))
