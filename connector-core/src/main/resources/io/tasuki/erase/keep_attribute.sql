-- A row is one attribute of a handoff that goes on being counted. A level that nobody else has may be a person's own words.
insert into erased_attribute by name
select attribute.* replace (
    erasing.pseudonym || substr(handoff.handoff, length(handoff.lead) + 1) as handoff,
    case
        when attribute.value = '' or (attribute.attribute, attribute.value) in (
            select (other.attribute, other.value)
            from handoff_attribute as other
            join handoff as others on others.handoff = other.handoff
            where others.lead not in (select lead from erasing_lead)
        ) then attribute.value
        else '(erased)'
    end as value
)
from handoff_attribute as attribute
join handoff on handoff.handoff = attribute.handoff
join erasing_lead as erasing on erasing.lead = handoff.lead
