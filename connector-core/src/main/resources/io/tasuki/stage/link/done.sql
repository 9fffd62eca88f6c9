-- The work's temporary tables that nothing reads any more.
drop table neighbour;
drop table candidate
