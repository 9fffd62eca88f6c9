package io.tasuki.stage.score.model;

import java.util.Arrays;
import java.util.List;

/// What was known of rows, oldest first, and what became of them.
///
/// @param columns one for each attribute, each with a value for every row
/// @param won what became of each row
public record Observations(List<Column> columns, Labels won) {

    public Observations {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.rows() != won.size()) {
                throw new IllegalArgumentException(column.attribute() + " has " + column.rows() + " rows, not " + won.size());
            }
        }
    }

    /// What became of rows.
    public static final class Labels {

        private final boolean[] won;

        public Labels(boolean[] won) {
            this.won = won.clone();
        }

        public int size() {
            return won.length;
        }

        public boolean[] toArray() {
            return won.clone();
        }

        public int count() {
            int count = 0;
            for (boolean one : won) {
                count += one ? 1 : 0;
            }
            return count;
        }

        Labels rows(int first, int end) {
            return new Labels(Arrays.copyOfRange(won, first, end));
        }
    }

    public int rows() {
        return won.size();
    }

    /// The share of the rows that were won; NaN when there are none.
    public double rate() {
        return (double) won.count() / rows();
    }

    /// The rows from one to before another.
    public Observations rows(int first, int end) {
        return new Observations(
                columns.stream().map(column -> column.rows(first, end)).toList(), won.rows(first, end));
    }
}
