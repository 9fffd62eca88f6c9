package io.tasuki.stage.plan;

/// What becomes of a field of ours that a person changed since our last write.
public enum PersonEdits {
    /// The edit stands and is listed as a conflict.
    KEEP,
    /// Our value is written again.
    OVERWRITE
}
