-- One record met by a sweep that was given up for the one whose records have landed.
delete from poll_met
where connection = ? and object = ? and sweep <> (select max(sweep) from scratch.landed_met)
