-- Where people look at the records of each object in their browser: an address with a place for the id.
create table record_page (
    connection varchar not null,
    object varchar not null,
    template varchar not null
);
