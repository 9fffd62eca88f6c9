package io.tasuki.sandbox.salesforce.soql;

import java.util.List;

/// What a WHERE clause asks of a row.
public sealed interface Condition {

    /// No WHERE clause: every row will do.
    record Everything() implements Condition {}

    record And(List<Condition> parts) implements Condition {}

    record Or(List<Condition> parts) implements Condition {}

    record Not(Condition part) implements Condition {}

    record Comparison(FieldPath field, Operator operator, Literal value) implements Condition {}

    /// One of several values that stand in a field together, as `INCLUDES ('a;b', 'c')`: each inner list must be there
    /// whole.
    record Inclusion(FieldPath field, boolean negated, List<List<String>> choices) implements Condition {}

    record Membership(FieldPath field, boolean negated, List<Literal> values) implements Condition {}
}
