package io.tasuki.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/// Which columns of its table are drawn; the table says the same in numbers.
///
/// @param across the column that names what is compared: levels, months
/// @param series the columns of numbers, all of one sort and unit; for intervals shares that have one
public record Drawing(Shape shape, int across, List<Integer> series) {

    public Drawing {
        series = List.copyOf(series);
    }

    public enum Shape {
        BARS,
        STACKED_BARS,
        LINES,
        /// A point with its interval for each row.
        INTERVALS;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
