package io.tasuki.sandbox.salesforce.ingest;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.write.ParentLocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Chunks of a job run two at a time, and writing a record locks its parent: a row of the second chunk is refused when
/// a row of the first has the same parent. Rows that are sorted by parent meet their siblings in their own chunk, or at
/// the border between two, where they take turns.
final class Siblings {

    private static final int CHUNK = 200;

    private final ObjectTable table;
    private final List<IngestRow> rows;
    private final List<String> columns;
    private final boolean watched;

    Siblings(Org org, IngestJob job) {
        this.table = job.order().table();
        this.rows = job.rows();
        this.columns = job.columns().stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
        this.watched = org.switches().locks().siblings();
    }

    /// Whether the row at `index` finds its parent locked by the chunk beside its own.
    boolean lock(int index) {
        int chunk = index / CHUNK;
        if (!watched || chunk % 2 == 0) {
            return false;
        }
        int start = chunk * CHUNK;
        String parent = parent(index);
        boolean atBorder = parentsOf(start - 1, index + 1).equals(Set.of(parent));
        return !parent.isEmpty() && !atBorder && parentsOf(start - CHUNK, start).contains(parent);
    }

    private Set<String> parentsOf(int from, int end) {
        List<String> parents = new ArrayList<>();
        for (int at = from; at < end; at++) {
            parents.add(parent(at));
        }
        return new HashSet<>(parents);
    }

    private String parent(int index) {
        String sent = ParentLocks.parent(field -> sent(index, field));
        Row row = sent.isEmpty() ? table.find(sent(index, "Id")) : null;
        return row == null ? sent : ParentLocks.parent(table, row);
    }

    private String sent(int index, String field) {
        int column = columns.indexOf(field.toLowerCase(Locale.ROOT));
        List<String> values = rows.get(index).sent();
        return column < 0 || column >= values.size() ? "" : values.get(column);
    }
}
