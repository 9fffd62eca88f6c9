-- The tables of the loop. All moments are UTC; ids and values are text as the CRM sent them.

-- One pass of one object: where it stands. Small, so it may have a key.
create table poll_cursor (
    connection varchar not null,
    object varchar not null,
    pass varchar not null,
    field_set varchar not null,       -- hash of the requested fields; another hash starts the pass anew
    state varchar not null,           -- only the adapter reads it
    saved_at timestamp not null,
    primary key (connection, object, pass)
);

-- One record that the id sweep under way has met in the CRM. Empty between two sweeps.
create table poll_met (
    connection varchar not null,
    object varchar not null,
    sweep timestamp not null,         -- when the sweep began
    id varchar not null
);

-- One value a field has or had, from the CRM's own history.
create table field_version (
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    field varchar not null,
    since timestamp,                  -- when it began to hold in the CRM (valid_at); null: since the record was created
    value varchar not null,           -- empty: blank
    source varchar not null,
    observed_at timestamp not null,   -- when we learnt it
    retired_at timestamp              -- when we learnt that the CRM no longer tells it
);

-- One link of one record to another, as the CRM's associations tell it.
create table record_link (
    connection varchar not null,
    from_object varchar not null,
    from_id varchar not null,
    to_object varchar not null,
    to_id varchar not null,
    label varchar not null,
    is_primary boolean not null,
    observed_at timestamp not null,
    retired_at timestamp
);

-- One mark on a landed record that links and ledger do not know yet. There are none once they are up to date.
create table dirty_record (
    connection varchar not null,
    object varchar not null,
    id varchar not null,              -- `*`: too much has changed to be named, everything is dirty
    part varchar not null             -- row, history, links
);

-- One lead: a person marketing handed over or may hand over. Its name is the address of its record in `leads.from`.
create table lead (
    lead varchar not null,
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    alone boolean not null            -- nobody of another connection is this lead, or could be
);

-- One CRM record that stands for a lead, with the rule and the evidence that tied it.
create table lead_record (
    lead varchar not null,
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    rule varchar not null,            -- anchor, merged, converted, crm_ids, email
    evidence varchar not null         -- names fields and ids, never a person's data
);

-- One person record that could belong to more than one lead, or one lead with more than one candidate.
create table ambiguous_record (
    lead varchar not null,
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    rule varchar not null,
    evidence varchar not null
);

-- One value of a handoff field that is no moment, so it makes no handoff.
create table unreadable_handoff (
    lead varchar not null,
    value varchar not null
);

-- One handoff of one lead.
create table handoff (
    handoff varchar not null,         -- lead@moment
    lead varchar not null,
    number integer not null,          -- 1 for the lead's first
    moment timestamp not null,
    rule varchar not null,            -- as in at:connection.object.field
    told_by varchar not null,         -- the record that tells it; empty: of an erased person
    owner varchar not null,           -- who had the lead a day later, or at the next handoff; empty: unknown
    definition_version varchar not null,   -- the agreed lead definition that held then; empty: none did
    verdict varchar not null,         -- met, missed; empty: without a definition
    latest boolean not null,
    ambiguous boolean not null        -- the lead is ambiguous: stays out of conversion and is never written
);

-- One attribute of one handoff, as it stood at that moment.
create table handoff_attribute (
    handoff varchar not null,
    attribute varchar not null,
    value varchar not null,           -- empty: blank
    basis varchar not null,           -- history, observed, current; unreadable: something that is no number where numbers are cut into bands
    -- What came of it after the handoff: same; filled, it was blank then; changed; unseen: the field has no history and was
    -- first read after the handoff; with_deal: it was not there before the deal.
    afterwards varchar not null
);

-- One criterion of the definition that held at one handoff, and whether the lead met it then.
create table handoff_criterion (
    handoff varchar not null,
    version varchar not null,
    criterion varchar not null,
    met boolean not null,
    basis varchar not null            -- history or observed: how the field's value is known; the address of the record that met it; empty: nothing was there
);

-- One criterion of one version of the agreed lead definition, as the ledger was made with it.
create table definition_criterion (
    version varchar not null,
    place integer not null,           -- its place among the version's criteria
    criterion varchar not null,
    label varchar not null            -- what people read
);

-- One deal tied to one lead's handoff.
create table deal_tie (
    connection varchar not null,
    deal varchar not null,
    lead varchar not null,
    handoff varchar not null,
    rule varchar not null,            -- conversion, contact_role, association, account
    part varchar not null             -- counts, shared
);

-- One value of a field that can mean a sign of what sales did with a lead, on one record, and from when on it holds.
create table lead_sign (
    lead varchar not null,
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    field varchar not null,
    sign varchar not null,            -- returned, explained (returned, in sales' own words), accepted
    since timestamp not null,         -- -infinity: nobody knows since when
    says boolean not null,            -- whether this value is the sign
    reason varchar not null           -- why it was returned; empty: not said
);

-- One revision of one handoff: all that the ledger said of it once, and since when. Rows are only added; none is changed
-- or goes, but for a person who is erased or removed. Only what differs from the last revision makes another one.
create table ledger_entry as
select
    handoff,
    lead,
    1 as revision,
    moment as known_at,               -- the CRMs' clock of the run that learnt it
    ambiguous as withdrawn,           -- the records tell of no such handoff any more: this revision says nothing else
    handoff as digest,                -- MD5 of all that follows
    * exclude (handoff, lead, latest),
    (select list(told) from (select attribute, value, basis from handoff_attribute) as told) as attributes,
    (select list(told) from (select criterion, met, basis from handoff_criterion) as told) as criteria,
    (select list(told) from (select connection, object, id, rule from lead_record) as told) as records,
    (select list(told) from (select connection, deal, rule, part from deal_tie) as told) as ties,
    handoff as outcome                -- JSON: what became of it, dated, and by which evidence; what lies ahead included
from handoff
limit 0;

-- One lead of which something may have to be written now that the last plan did not know; the lead `*` means all of them.
create table stale_lead (
    lead varchar not null
);

-- The one row of settings the ledger was made with, for the questions asked of it later.
create table ledger_setting (
    reporting_currency varchar        -- null: every amount counts as it stands
);

-- One rate of exchange: what one unit of a currency is worth in the reporting currency from a day on.
create table exchange_rate (
    currency varchar not null,
    since date not null,
    rate decimal(38, 12) not null
);

-- One execution of a command that works on the store.
create table run (
    run_id varchar not null primary key,
    command varchar not null,
    started_at timestamp not null,
    ended_at timestamp,
    crm_now timestamp,
    status varchar not null,          -- running, succeeded, partial, failed, stopped
    document varchar                  -- what the command printed, JSON
);

-- One plan; its changes never change.
create table plan (
    plan_id varchar not null primary key,
    run_id varchar not null,
    made_at timestamp not null,
    as_of timestamp not null,
    to_change bigint not null,        -- field changes
    unchanged bigint not null,
    conflicts bigint not null,
    records bigint not null,          -- records that take at least one change
    configuration varchar not null,   -- hash of what a plan depends on; a plan of another configuration is not applied
    reverts varchar                   -- the run whose writes it takes back; null: an ordinary plan
);

-- One field of ours that does not exist in the CRM yet and is made before the plan's first change.
create table plan_field (
    plan_id varchar not null,
    connection varchar not null,
    object varchar not null,
    field varchar not null,           -- as the CRM will spell it
    name varchar not null             -- neutral
);

-- One field change of one plan, or one conflict.
create table plan_change (
    plan_id varchar not null,
    batch integer,                    -- changes with the same number are sent together; null: a conflict
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    field varchar not null,           -- as the CRM spells it
    kind varchar not null,            -- FieldType: how values of the field are compared
    old_value varchar not null,
    new_value varchar not null,
    conflict varchar,                 -- a code; null: to be written; else why not
    detail varchar,                   -- the variable part of the conflict, if it has one
    rule varchar not null,            -- where the new value comes from, in short words
    model varchar                     -- the model that gave it, if one did
);

-- What we believe stands in a field of ours in the CRM: last written or last read.
create table crm_value (
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    field varchar not null,
    value varchar not null,
    written_value varchar,            -- what we wrote last, null: never
    contested_value varchar,          -- a value that is not written again: a person put another one in its place, or a revert took it back; null: none
    contested_by varchar,             -- `person`, or the run that reverted
    doubtful boolean not null,        -- a poll told something else since: to be read before anything is decided
    known_at timestamp not null
);

-- One value that a record should hold and perhaps does not; there are none between two plans.
create table wanted_value (
    lead varchar not null,
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    field varchar not null,
    kind varchar not null,
    ownership varchar not null,       -- own, set_if_empty, always
    yields boolean not null,          -- a person's edit is kept
    value varchar not null,
    rule varchar not null,            -- where the value comes from, in short words
    model varchar,                    -- the model that gave it, if one did
    believed varchar,                 -- what we believe stands there, null: unknown
    written varchar,                  -- what we wrote last, null: never
    contested_by varchar,             -- who put something else in the place of this very value: `person`, or the run that reverted
    live varchar,                     -- what does stand there, null: not read (yet)
    verdict varchar,                  -- read, absent, change, unchanged, edited, held, withheld, locked, gone, unread, left or blocked
    conflict varchar,                 -- a code: why it will not be written
    detail varchar                    -- the variable part of the conflict
);

-- One lead that the plans know, as the last plan left it: plans of what changed count the others from here.
create table planned_lead (
    lead varchar not null,
    wanted bigint not null,           -- values that its records should hold
    conflicts bigint not null,        -- those of them that will not be written
    to_write boolean not null,        -- a change is planned; false again once a run is complete
    to_read boolean not null,         -- something could not be told, or can change without any news from the CRM
    clock_runs boolean not null       -- of a promise: when it ends there is no news from the CRM either
);

-- The one row that says until when moments have been planned for.
create table plan_reach (
    as_of timestamp not null
);

-- One source of outcomes and how much it held after the last complete run; there is none that held nothing.
create table source_size (
    source varchar not null,          -- an object, or one object's links to another
    size bigint not null              -- living records, or links
);

-- One value just read from a CRM; there are none between two plans.
create table live_value (
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    field varchar not null,
    value varchar,                    -- null: the record is there, the field could not be read
    locked boolean not null           -- the CRM takes no write to this record
);

-- One field change we meant to make, made or gave up: intent and before-image first, outcome later.
create table field_write (
    batch_id varchar not null,
    run_id varchar not null,
    connection varchar not null,
    object varchar not null,
    id varchar not null,              -- of an erased person: erased/ and a pseudonym; nothing is written there again
    field varchar not null,
    kind varchar not null,
    old_value varchar not null,
    new_value varchar not null,
    state varchar not null,           -- intended, pending, applied, already_so, refused, stale
    ticket varchar,
    reason varchar,
    retryable boolean,
    folded boolean not null,          -- its outcome is in crm_value and write_retry
    intended_at timestamp not null,
    settled_at timestamp,
    plan_id varchar not null,
    rule varchar not null,            -- as in the plan
    model varchar,
    reverts varchar                   -- the run whose write it takes back
);

-- One record whose write was refused, to be tried again.
create table write_retry (
    connection varchar not null,
    object varchar not null,
    id varchar not null,
    attempts integer not null,
    not_before timestamp not null,
    reason varchar not null,
    permanent boolean not null,       -- trying again as it is cannot help: only a change of the record, a rule or the wanted value
    refused map(varchar, varchar) not null,   -- the values that were refused last, by field
    primary key (connection, object, id)
);

-- One derived part of the store, with a hash of all it was derived from: while that stays the same, it is up to date.
create table derived_state (
    name varchar not null primary key,
    hash varchar not null,
    document varchar not null         -- what deriving it reported, JSON
);

-- One connection's allowance and clock at the end of the last run that used it.
create table connection_reading (
    connection varchar not null primary key,
    crm_now timestamp,
    calls_made bigint not null,
    daily_limit bigint,
    daily_remaining bigint
);

-- One handoff of an erased person, under a pseudonym; the ledger takes it over whenever it is made.
create table erased_handoff as from handoff limit 0;

-- One attribute of such a handoff: a level that other handoffs have too.
create table erased_attribute as from handoff_attribute limit 0;

-- One criterion of the definition at such a handoff.
create table erased_criterion as from handoff_criterion limit 0;

-- One deal of such a handoff.
create table erased_tie as from deal_tie limit 0;

-- One sign of what sales did with such a lead.
create table erased_sign as from lead_sign limit 0;

-- One keyed hash by which an erased person would be recognised; the key lies outside the store.
create table erased_person (
    kind varchar not null,            -- record, unique_key, or key: what the key makes of a fixed word
    hash varchar not null,            -- HMAC-SHA256, in hexadecimal digits
    erased_at timestamp not null
);

-- One record that turned out to be of an erased person and is erased next; there are none between two runs.
create table erasure_due (
    connection varchar not null,
    object varchar not null,
    id varchar not null
);

-- One row while the file has to be written anew, so that nothing deleted is left in it.
create table store_rewrite (
    demanded boolean not null
);
