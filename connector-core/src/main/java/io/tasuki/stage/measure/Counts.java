package io.tasuki.stage.measure;

import io.tasuki.stage.measure.ConversionReport.Decided;
import io.tasuki.stage.measure.ConversionReport.Rate;
import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.rate.Wilson;
import io.tasuki.store.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

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

    Rate report() {
        return new Rate(
                handoffs, won, lost, open, returned, rate(conversion()), Wilson.interval(conversion()), decided());
    }

    private Decided decided() {
        Proportion decided = new Proportion(won, won + lost + returned);
        return new Decided(decided.trials(), rate(decided), Wilson.interval(decided));
    }

    private static @Nullable Double rate(Proportion proportion) {
        return proportion.trials() == 0 ? null : proportion.rate();
    }
}
