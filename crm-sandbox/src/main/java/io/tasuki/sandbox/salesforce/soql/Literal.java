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

    /// The whole days from `first` to `last`, counted from today in the org's zone.
    record RelativeDays(int first, int last) implements Literal {}
}
