package io.tasuki.crm;

/// What a field holds. Values travel as text; the type says how to read them.
public enum FieldType {
    TEXT,
    /// Text of more than 255 characters.
    LONG_TEXT,
    NUMBER,
    BOOLEAN,
    /// `2026-11-24`, never shifted by a time zone.
    DATE,
    /// A moment, ISO 8601 with offset.
    MOMENT,
    /// One of a list of values.
    CHOICE,
    OTHER
}
