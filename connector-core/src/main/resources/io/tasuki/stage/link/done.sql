-- The temporary tables of one linking, which would fill the memory that the next room needs.
drop table lead_source;
drop table pointer;
drop table member;
drop table claim;
drop table witness;
drop table grouping;
drop table verdict
