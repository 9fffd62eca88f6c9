package io.tasuki.stage.measure;

import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.rate.Wilson;
import io.tasuki.store.Row;
import java.sql.SQLException;

/// Handoffs by what became of them; `handoffs` is the sum of the other four.
record Counts(long handoffs, long won, long lost, long open, long returned) {

    /// Reads the five counts from the columns that begin at `column`.
    static Counts read(Row row, int column) throws SQLException {
        return new Counts(
                row.number(column),
                row.number(column + 1),
                row.number(column + 2),
                row.number(column + 3),
                row.number(column + 4));
    }

    Proportion conversion() {
        return new Proportion(won, handoffs);
    }

    double rate() {
        return (double) won / handoffs;
    }

    ConversionReport.Rate report() {
        return new ConversionReport.Rate(
                handoffs, won, lost, open, returned, handoffs == 0 ? null : rate(), Wilson.interval(conversion()));
    }
}
