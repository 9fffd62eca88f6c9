-- One record of a file, in the file's order. Nothing is guessed, and a line that is not as promised is an error.
insert into scratch.landed_row
select $1 + row_number() over (), {id}, {created_at}, {modified_at}, {unique_key} {values}
from read_csv(
    {file},
    columns = { {columns} },
    auto_detect = false,
    header = true,
    delim = ',',
    quote = '"',
    escape = '"',
    strict_mode = true,
    ignore_errors = false,
    null_padding = false,
    max_line_size = 4194304
)
