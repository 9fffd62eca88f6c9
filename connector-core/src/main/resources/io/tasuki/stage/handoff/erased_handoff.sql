-- A row is one handoff of an erased person, one criterion met or missed at it, or one sign that such a lead was sent back.
insert into handoff by name from erased_handoff;
insert into handoff_criterion by name from erased_criterion;
insert into return_sign by name from erased_return
