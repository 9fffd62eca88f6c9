-- How values of our fields are compared and written as text: CRMs give back the same value in another spelling.
create or replace temp macro field_moment(text) as
    coalesce(
        case when regexp_full_match(text, '-?[0-9]{11,14}') then epoch_ms(try_cast(text as bigint)) end,
        cast(try_cast(text as timestamptz) as timestamp));

-- The engine reads a wide decimal from text two hundred times slower than a narrow one.
create or replace temp macro exact_number(text) as
    coalesce(try_cast(text as decimal(18, 6)), try_cast(text as decimal(38, 6)));

create or replace temp macro same_value(kind, a, b) as
    case kind
        when 'NUMBER' then coalesce(exact_number(a) = exact_number(b), trim(a) = trim(b))
        when 'MOMENT' then coalesce(
            date_trunc('second', field_moment(a)) = date_trunc('second', field_moment(b)), trim(a) = trim(b))
        when 'DATE' then coalesce(cast(field_moment(a) as date) = cast(field_moment(b) as date), trim(a) = trim(b))
        when 'BOOLEAN' then lower(trim(a)) = lower(trim(b))
        -- Long texts come back with other line ends.
        else trim(replace(a, chr(13), '')) = trim(replace(b, chr(13), ''))
    end;

create or replace temp macro number_text(number) as
    regexp_replace(cast(cast(round(number, 2) as decimal(38, 2)) as varchar), '\.?0+$', '');

create or replace temp macro moment_text(moment) as strftime(moment, '%Y-%m-%dT%H:%M:%SZ');
