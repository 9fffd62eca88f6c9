-- A row is one score that does not hold any more: another model's, of other inputs, or of a handoff that is none.
delete from handoff_score
where lead in (select lead from score_portion)
    and (
        model <> ?
        or (handoff, inputs) not in (select (handoff, inputs) from score_input)
    )
