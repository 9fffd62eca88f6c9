package io.tasuki.stage.measure;

import io.tasuki.statistics.mean.Group;
import io.tasuki.store.Row;
import java.sql.SQLException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What is known of the wins of one level.
///
/// @param medianDays from handoff to win; null without a dated win
/// @param prices of those whose amount is known
record Wins(@Nullable Double medianDays, Group prices) {

    static final Wins NONE = new Wins(null, Group.of(0, 0, 0, 0));

    /// Reads five columns that begin at `column`: the median, how many are priced, their sum, the squares about a centre,
    /// and the centre.
    static Wins read(Row row, int column) throws SQLException {
        OptionalDouble median = row.maybeReal(column);
        return new Wins(
                median.isPresent() ? median.getAsDouble() : null,
                Group.of(row.number(column + 1), row.real(column + 2), row.real(column + 3), row.real(column + 4)));
    }

    Wins withoutPrices() {
        return new Wins(medianDays, NONE.prices);
    }
}
