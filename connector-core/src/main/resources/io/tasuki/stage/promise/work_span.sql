-- A row is a span in which people work, and how much work lies before it.
create or replace temp table work_span (since timestamp not null, seconds double not null, before double not null)
