-- A number in plain digits.
if(
    contains(upper({text}), 'E'),
    coalesce(rtrim(rtrim(cast(try_cast({text} as decimal(38, 9)) as varchar), '0'), '.'), {text}),
    {text}
)
