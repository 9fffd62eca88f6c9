-- A row is one value of a mapped field, with the reason that stands for it.
insert into lead_sign
select lead, ?, ?, id, ?, ?, since, says, code
from sign_spell
where field = ''
order by lead, id, since
