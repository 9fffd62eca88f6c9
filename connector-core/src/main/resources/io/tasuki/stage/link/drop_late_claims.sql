-- A row goes when an earlier rule already found somebody for this lead in this slot.
delete from claim
using (select claimant, slot, min(rank) as first_rank from claim group by claimant, slot) as decided
where claim.claimant = decided.claimant and claim.slot = decided.slot and claim.rank > decided.first_rank
