-- A row changes for each handoff that a version decided: met when the lead had all that it asks for.
update handoff
set definition_version = decided.version, verdict = case when decided.met then 'met' else 'missed' end
from (
    select handoff, version, bool_and(met) as met
    from handoff_criterion
    where handoff in (select handoff from judged)
    group by handoff, version
) as decided
where handoff.handoff = decided.handoff
