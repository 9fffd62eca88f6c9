-- A row changes when a neighbour knows a smaller label.
update grouping
set label = heard.label
from (
    select neighbour.candidate, min(grouping.label) as label
    from neighbour
    join grouping on grouping.candidate = neighbour.other
    group by neighbour.candidate
) as heard
where heard.candidate = grouping.candidate and heard.label < grouping.label
