package io.tasuki.report.desk;

import io.tasuki.report.Value;
import io.tasuki.store.Row;
import java.sql.SQLException;
import java.util.OptionalDouble;

/// Handoffs that count for one number, and what those of them that are won came to.
///
/// @param priced wins whose amount is known
/// @param revenue the sum of those amounts, exact in cents
/// @param median of those amounts; empty without any
/// @param medianDays of the dated wins, days from handoff to win; empty without any
/// @param mostDays nine dated wins of ten came within so many days
record Tally(
        long handoffs, long priced, double revenue, OptionalDouble median, OptionalDouble medianDays, OptionalDouble mostDays) {

    static final Tally NOTHING =
            new Tally(0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    static Tally read(Row row, int from) throws SQLException {
        return new Tally(
                row.number(from),
                row.number(from + 1),
                row.real(from + 2),
                row.maybeReal(from + 3),
                row.maybeReal(from + 4),
                row.maybeReal(from + 5));
    }

    static Value days(OptionalDouble days) {
        return days.isPresent() ? new Value.Days(days.getAsDouble()) : new Value.Unknown("no_orders");
    }
}
