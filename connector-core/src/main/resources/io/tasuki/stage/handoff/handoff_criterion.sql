-- A row is one criterion at one handoff that its version decides: met when one of the asked fields held what fits, or
-- when a record meets it.
insert into handoff_criterion
with told as (
    select
        handoff,
        bool_or(value in (select value from fitting)) as fits,
        arg_min(basis, (value not in (select value from fitting), field)) as basis
    from definition_value
    where field in (select field from asked)
    group by handoff
),
found as (
    select handoff, min(address) as address
    from criterion_record
    group by handoff
)
select
    judged.handoff,
    judged.version,
    $2,
    coalesce(told.fits, false) or found.handoff is not null,
    case when told.fits then told.basis else coalesce(found.address, told.basis, '') end
from judged
left join told on told.handoff = judged.handoff
left join found on found.handoff = judged.handoff
where judged.version = $1
