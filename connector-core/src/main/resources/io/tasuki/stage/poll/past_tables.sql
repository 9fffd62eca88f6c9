-- One row is one record of a CRM object as it was known at a moment, or one of its former versions at that time.
create schema if not exists crm;
create schema if not exists crm_past;
create table {present} as
from {store}.{present}
limit 0;
create table {former} as
from {store}.{former}
limit 0
