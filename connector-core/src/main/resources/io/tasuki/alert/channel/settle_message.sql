-- A row is one message that was tried.
update alert_message
set state = $1,
    not_before = $2,
    problem = $3,
    attempts = attempts + 1,
    document = case when $4 then document else '' end
where number = $5
