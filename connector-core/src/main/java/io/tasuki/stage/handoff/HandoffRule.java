package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;

/// What makes a handoff.
public sealed interface HandoffRule {

    /// Each distinct value in the history of this date field is a handoff, its moment the value.
    record At(FieldPath field) implements HandoffRule {}
}
