-- A row is one record that tells something of a lead.
insert into wanted
select lead, id
from teller
