-- A row is one handoff of an erased person, one criterion met or missed at it, or one sign of what sales did with such a lead.
insert into handoff by name from erased_handoff;
insert into handoff_criterion by name from erased_criterion;
insert into lead_sign by name from erased_sign
