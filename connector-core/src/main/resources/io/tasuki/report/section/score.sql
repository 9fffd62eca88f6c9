-- A row is one scored handoff that counts for a number of its groups.
select sort || '/' || name || '/handoffs' as key, place from report_scored
union all
select sort || '/' || name || '/won', place from report_scored where won
union all
select 'all/handoffs', place from report_scored where sort = 'grade'
union all
select 'later/handoffs', place from report_scored where sort = 'later_grade'
