-- Leaves the values of one object, whose CRM did not answer, for the next plan.
update wanted_value
set verdict = 'unread', live = null
where connection = ? and object = ? and verdict in ('read', 'absent')
