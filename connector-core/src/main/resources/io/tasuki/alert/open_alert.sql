-- A row is one alert that is open.
select subject, severity, since, raised_at, document
from alert
order by severity = 'warning', since, subject
