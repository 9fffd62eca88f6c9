-- One row is one record of a CRM object: its latest version, or a former one with the moment it was superseded.
create schema if not exists crm;
create schema if not exists crm_past;
create table if not exists {present} (
    _id varchar not null,
    _created_at timestamp,
    _modified_at timestamp not null,  -- the CRM's stamp
    _observed_at timestamp not null,  -- when we learnt these values, by the CRM's clock
    _changed_at timestamp,            -- the CRM's stamp when these values were new; null: it has not moved since
    _removed_at timestamp,            -- null: alive
    _removal_observed_at timestamp,   -- when we learnt that
    _merged_into varchar,             -- the surviving record's id
    _unique_key varchar               -- normalised value of the e-mail role; null when blank or without such a role
);
create table if not exists {former} (
    _id varchar not null,
    _created_at timestamp,
    _modified_at timestamp not null,
    _observed_at timestamp not null,
    _changed_at timestamp,
    _removed_at timestamp,
    _removal_observed_at timestamp,
    _merged_into varchar,
    _unique_key varchar,
    _superseded_at timestamp not null
);
