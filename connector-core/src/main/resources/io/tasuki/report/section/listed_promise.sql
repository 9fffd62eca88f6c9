-- A row is one of the newest promises behind a number.
select
    listing, count(*) over (partition by listing), lead, promise, owner, moment, due, kept_at, state, evidence
from report_promised
qualify row_number() over (partition by listing order by place desc, promise) <= 50
order by listing, place desc, promise
