-- The moment a text stands for: ISO 8601 (without an offset: local time), milliseconds since 1970, or a date, whose
-- moment is the beginning of that local day. Null when it is none of these.
create or replace macro moment_of(written, zone) as
    date_trunc('millisecond', case
        when regexp_full_match(written, '\d{4}-\d{2}-\d{2}([T ][0-9:.]+)?')
            then moment_at(try_cast(written as timestamp), zone)
        when regexp_full_match(written, '-?\d{9,14}')
            then epoch_ms(try_cast(written as bigint))
        when regexp_full_match(written, '\d{4}-\d{2}-\d{2}[T ].+')
            then timezone('UTC', try_cast(written as timestamptz))
    end)
