-- A row is one of the newest handoffs behind a number.
select
    listed.listing, listed.total, report_handoff.lead, report_handoff.day, report_handoff.owner, report_handoff.outcome,
    report_handoff.end_day, cast(report_handoff.amount as double)
from (select listing, total, unnest(newest) as place from listed) as listed
join report_handoff on report_handoff.place = listed.place
order by listed.listing, listed.place desc
