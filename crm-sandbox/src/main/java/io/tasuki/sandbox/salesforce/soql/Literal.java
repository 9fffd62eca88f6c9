package io.tasuki.sandbox.salesforce.soql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// A value written in a query.
public sealed interface Literal {

    record Nothing() implements Literal {}

    record Truth(boolean value) implements Literal {}

    /// `raw` is the text between the quotes as written: only there can LIKE tell an escaped wildcard from a wildcard.
    record Text(String value, String raw) implements Literal {}

    record Numeric(BigDecimal value) implements Literal {}

    record Day(LocalDate value) implements Literal {}

    record Moment(Instant value) implements Literal {}

    /// The whole days, weeks, months … from the `first` to the `last`, counted from the one that today is in.
    record Span(Unit unit, int first, int last) implements Literal {}

    /// What a [Span] is counted in; weeks begin on Sunday.
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }
}
