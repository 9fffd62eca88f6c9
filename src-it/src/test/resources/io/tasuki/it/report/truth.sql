-- A row of `truth` is one handoff as the answer key has it; a row of `clock` is the moment of the report.
create table truth (
    lead varchar, ambiguous boolean, moment timestamp, owner varchar, verdict varchar, origin varchar, employees varchar,
    industry varchar, outcome varchar, ended timestamp, days bigint, amount decimal(38, 2), unpriced integer, reason varchar,
    first_contact timestamp, records varchar);
create table clock (as_of timestamp);
