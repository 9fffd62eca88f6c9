-- A row is up to ten attributes of one handoff of a slice.
insert into handoff_level
select
    levelled.handoff,
    place.part,
    max(levelled.value) filter (where place.place = 0),
    max(levelled.value) filter (where place.place = 1),
    max(levelled.value) filter (where place.place = 2),
    max(levelled.value) filter (where place.place = 3),
    max(levelled.value) filter (where place.place = 4),
    max(levelled.value) filter (where place.place = 5),
    max(levelled.value) filter (where place.place = 6),
    max(levelled.value) filter (where place.place = 7),
    max(levelled.value) filter (where place.place = 8),
    max(levelled.value) filter (where place.place = 9)
from levelled
join attribute_place as place on place.attribute = levelled.attribute
where hash(levelled.handoff) % $1 = $2
group by levelled.handoff, place.part
