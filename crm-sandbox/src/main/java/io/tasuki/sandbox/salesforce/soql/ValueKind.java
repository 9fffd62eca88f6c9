package io.tasuki.sandbox.salesforce.soql;

/// How a field's text is compared. Rows keep every value as text: days as `2018-02-01`, moments as
/// `2018-02-01T09:00:00.000Z`, so that both compare as text; ids with their 18 characters.
public enum ValueKind {
    ID,
    TEXT,
    NUMBER,
    BOOLEAN,
    DAY,
    MOMENT
}
