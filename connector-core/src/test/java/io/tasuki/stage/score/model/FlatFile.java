package io.tasuki.stage.score.model;

import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceData.Row;
import io.tasuki.stage.score.model.Observations.Labels;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A flat file as observations.
///
/// @param reading what a text stands for
/// @param more columns that are worked out
public record FlatFile(List<Row> rows, UnaryOperator<String> reading, Map<String, Function<Row, String>> more) {

    public static FlatFile read(String set, String file, UnaryOperator<String> reading) throws IOException {
        return new FlatFile(ReferenceData.rows(set, file), reading, Map.of());
    }

    public FlatFile where(Predicate<Row> which) {
        return new FlatFile(rows.stream().filter(which).toList(), reading, more);
    }

    public FlatFile sorted(Comparator<Row> order) {
        return new FlatFile(rows.stream().sorted(order).toList(), reading, more);
    }

    public FlatFile with(String name, Function<Row, String> value) {
        Map<String, Function<Row, String>> all = new HashMap<>(more);
        all.put(name, value);
        return new FlatFile(rows, reading, all);
    }

    public Map<String, String> pairs(String key, String value) {
        Map<String, String> pairs = new HashMap<>();
        rows.forEach(row -> pairs.put(row.get(key), row.get(value)));
        return pairs;
    }

    /// What is known of the rows, and whether each was won.
    public Observations observations(List<String> attributes, Predicate<Row> won) {
        return new Observations(columns(attributes), labels(won));
    }

    private List<Column> columns(List<String> names) {
        return names.stream().map(this::column).toList();
    }

    private Column column(String name) {
        Column.Builder column = new Column.Builder(name);
        Function<Row, String> value = more.getOrDefault(name, row -> row.get(name));
        rows.forEach(row -> column.add(reading.apply(value.apply(row))));
        return column.build();
    }

    private Labels labels(Predicate<Row> won) {
        boolean[] labels = new boolean[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = won.test(rows.get(i));
        }
        return new Labels(labels);
    }
}
