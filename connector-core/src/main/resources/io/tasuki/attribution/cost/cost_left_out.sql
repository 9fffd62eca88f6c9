-- A row is one line of a file of costs that counts nowhere, and why.
select
    line,
    campaign,
    case
        when campaigns is null then 'no campaign has this id or name; write it as the CRM does, or name it in a touch'
        when len(campaigns) > 1 then len(campaigns) || ' campaigns have this name; write the id of one'
        else 'there is no rate for ' || currency || '; add one to rates in tasuki.yaml'
    end
from cost_match
where campaigns is null or len(campaigns) > 1 or cost is null
order by line
