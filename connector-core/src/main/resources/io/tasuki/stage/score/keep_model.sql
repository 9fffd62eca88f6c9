-- A row is one new model, not promoted.
insert into score_model values (?, ?, ?, cast(? as date), cast(? as date), ?, ?, ?, null, null)
