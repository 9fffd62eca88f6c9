package io.tasuki.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a table; the first cell names it.
public record Row(List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /// @param listing the id of the [Listing] behind the value; null: no records stand behind it
    public record Cell(Value value, @Nullable String listing) {

        public static Cell of(Value value) {
            return new Cell(value, null);
        }
    }
}
