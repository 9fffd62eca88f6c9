package io.tasuki.stage.score.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// One attribute of many rows; equal values are kept once.
public final class Column {

    /// How a blank is called among levels.
    public static final String BLANK = "(blank)";

    private final String attribute;
    private final List<String> distinct;
    private final int[] places;
    private final int from;
    private final int to;

    private Column(String attribute, List<String> distinct, int[] places, int from, int to) {
        this.attribute = attribute;
        this.distinct = distinct;
        this.places = places;
        this.from = from;
        this.to = to;
    }

    /// Gathers a column, row by row.
    public static final class Builder {

        private final String attribute;
        private final Map<String, Integer> known = new HashMap<>();
        private final List<String> distinct = new ArrayList<>();
        private int[] places = new int[64];
        private int rows;

        public Builder(String attribute) {
            this.attribute = attribute;
        }

        /// @param value empty: blank
        public void add(String value) {
            if (rows == places.length) {
                places = Arrays.copyOf(places, rows * 2);
            }
            places[rows++] = known.computeIfAbsent(value.isEmpty() ? BLANK : value, fresh -> {
                distinct.add(fresh);
                return distinct.size() - 1;
            });
        }

        public Column build() {
            return new Column(attribute, List.copyOf(distinct), Arrays.copyOf(places, rows), 0, rows);
        }
    }

    public String attribute() {
        return attribute;
    }

    public int rows() {
        return to - from;
    }

    /// A row's value; [#BLANK] for a blank.
    public String value(int row) {
        return distinct.get(places[from + row]);
    }

    /// The rows from one to before another, without copying them.
    Column rows(int first, int end) {
        return new Column(attribute, distinct, places, from + first, from + end);
    }

    /// How many rows hold each value.
    public Map<String, Long> counts() {
        long[] counts = new long[distinct.size()];
        for (int row = from; row < to; row++) {
            counts[places[row]]++;
        }
        Map<String, Long> byValue = new HashMap<>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                byValue.put(distinct.get(place), counts[place]);
            }
        }
        return byValue;
    }

    /// A number for each row, worked out once for each value.
    double[] map(ToDoubleFunction<String> ofValue) {
        double[] known = distinct.stream().mapToDouble(ofValue).toArray();
        double[] mapped = new double[rows()];
        for (int row = 0; row < mapped.length; row++) {
            mapped[row] = known[places[from + row]];
        }
        return mapped;
    }
}
