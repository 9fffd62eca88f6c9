-- No row, of what a field for feedback holds.
select cast(null as varchar) as lead, cast(null as varchar) as reason
where false
