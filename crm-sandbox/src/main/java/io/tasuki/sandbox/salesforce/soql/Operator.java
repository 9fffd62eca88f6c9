package io.tasuki.sandbox.salesforce.soql;

/// How a field is compared with one literal.
public enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    LIKE;

    /// @param comparison negative, zero or positive as the value lies before, at or behind the literal
    public boolean accepts(int comparison) {
        return switch (this) {
            case EQUAL, LIKE -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
        };
    }
}
