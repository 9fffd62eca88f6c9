-- A row is since when somebody is told, and how the clocks differ.
insert into alert_watch (since, ahead_millis) values (?, ?)
