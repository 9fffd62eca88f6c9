-- A row is what one value of one handoff without a score adds to the logit, by a model that the store cannot read.
create or replace temp table score_weight (handoff varchar, place integer, effect double)
