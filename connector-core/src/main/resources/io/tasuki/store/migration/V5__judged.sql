-- What a report on a model refused was told as a sentence; now it is told as what was judged, with the evidence. Models
-- that were kept before lose those sentences; all else in their reports stands.

update score_model
set report = regexp_replace(report, '"attributes_refused":\[[^]]*\]', '"attributes_refused":[]');
