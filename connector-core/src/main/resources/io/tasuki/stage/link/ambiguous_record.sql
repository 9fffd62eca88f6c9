-- A row is one record that a lead could be joined with but is not, for it is not the only one or not the lead's alone.
insert into ambiguous_record
select
    grouping.lead,
    claim.connection,
    claim.object,
    claim.id,
    claim.rule,
    min(claim.evidence)
from claim
join grouping on grouping.candidate = claim.claimant
join verdict on verdict.label = grouping.label
where verdict.ambiguous
group by all
order by all
