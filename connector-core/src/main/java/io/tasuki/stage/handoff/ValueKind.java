package io.tasuki.stage.handoff;

/// What a value must be to count as filled in.
public enum ValueKind {
    /// Anything but blanks.
    ANY,
    NUMBER,
    /// A day of the calendar, with or without a time.
    DATE,
    /// A date with a time.
    MOMENT
}
