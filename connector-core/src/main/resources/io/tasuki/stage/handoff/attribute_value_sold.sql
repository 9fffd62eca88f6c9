-- A row is what one line item of a deal that counts for a handoff holds in the field.
insert into attribute_value
select distinct sold_handoff.handoff, cast($1 as integer), landed.{field}, 'current', true, null, false, false
from sold_handoff
join deal_tie on deal_tie.handoff = sold_handoff.handoff and deal_tie.part = 'counts'
join line_item as item on item.connection = deal_tie.connection and item.deal = deal_tie.deal
join {present} as landed on landed._id = item.id
where item.connection = $2 and item.object = $3 and regexp_matches(landed.{field}, '[^\s\x{3000}]')
