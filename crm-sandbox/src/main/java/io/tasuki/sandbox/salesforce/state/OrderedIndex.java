package io.tasuki.sandbox.salesforce.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rows in the order of one column's text, then of their ids; rows without a value come first.
public final class OrderedIndex {

    private static final String BEFORE_ALL = "";
    private static final String AFTER_ALL = "\uffff";

    private final int column;
    private final int idColumn;
    private final NavigableSet<Row> rows;

    public OrderedIndex(int column, int idColumn, Collection<Row> rows) {
        this.column = column;
        this.idColumn = idColumn;
        this.rows = new TreeSet<>(Comparator.comparing((Row row) -> Objects.requireNonNullElse(row.get(column), ""))
                .thenComparing(row -> Objects.requireNonNullElse(row.get(idColumn), "")));
        this.rows.addAll(rows);
    }

    public void add(Row row) {
        rows.add(row);
    }

    /// Must be called before the row's value changes: afterwards the row can't be found any more.
    public void remove(Row row) {
        rows.remove(row);
    }

    /// The rows whose value lies in the closed range; null leaves an end open.
    public Iterable<Row> between(@Nullable String first, @Nullable String last) {
        Row from = probe(first == null ? BEFORE_ALL : first, BEFORE_ALL);
        Row to = probe(last == null ? AFTER_ALL : last, AFTER_ALL);
        return rows.comparator().compare(from, to) > 0 ? List.of() : rows.subSet(from, true, to, true);
    }

    /// The rows that hold `value`, as a list of their own: they may be changed while it is walked.
    public List<Row> listOf(String value) {
        List<Row> found = new ArrayList<>();
        between(value, value).forEach(found::add);
        return found;
    }

    private Row probe(String value, String id) {
        Row probe = new Row(new @Nullable String[Math.max(column, idColumn) + 1]);
        probe.set(idColumn, id);
        probe.set(column, value);
        return probe;
    }
}
