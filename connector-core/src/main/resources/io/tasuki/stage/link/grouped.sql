-- The temporary tables that only finding groups needs.
drop table neighbour;
drop table candidate
