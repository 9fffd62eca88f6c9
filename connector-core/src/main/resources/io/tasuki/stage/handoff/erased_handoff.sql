-- A row is one handoff of an erased person, and one sign that such a lead was sent back.
insert into handoff by name from erased_handoff;
insert into return_sign by name from erased_return
