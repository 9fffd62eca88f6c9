package io.tasuki.sandbox.salesforce.soql;

import java.math.BigDecimal;

/// How a field's text is compared. Rows keep every value as text: days as `2018-02-01`, moments as
/// `2018-02-01T09:00:00.000Z`, so that both compare as text; ids with their 18 characters.
public enum ValueKind {
    ID,
    TEXT,
    NUMBER,
    BOOLEAN,
    DAY,
    MOMENT;

    /// Negative, zero or positive as `left` comes before, with or behind `right`.
    public int compare(String left, String right) {
        return switch (this) {
            case ID, DAY, MOMENT, BOOLEAN -> left.compareTo(right);
            case TEXT -> left.compareToIgnoreCase(right);
            case NUMBER -> new BigDecimal(left).compareTo(new BigDecimal(right));
        };
    }
}
