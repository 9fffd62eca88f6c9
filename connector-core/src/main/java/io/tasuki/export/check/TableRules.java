package io.tasuki.export.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// What a table of one format has to be like.
final class TableRules {

    /// A column.
    ///
    /// @param must the header has to be there
    /// @param filled no cell of it may be empty
    record Column(boolean must, boolean filled, Cells.Rule rule) {}

    /// Something that a row as a whole has to be; gets the row and where to complain.
    interface RowRule extends BiConsumer<TableRow, Faults> {}

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<RowRule> rows = new ArrayList<>();
    private boolean parameters;
    private boolean version;
    private long mostRows = Long.MAX_VALUE;
    private long mostBytes = Long.MAX_VALUE;

    /// The first line names the time zone, before the headers.
    TableRules withParameters() {
        parameters = true;
        return this;
    }

    /// The line below the headers names the format's version.
    TableRules withVersion() {
        version = true;
        return this;
    }

    TableRules atMost(long rowCount, long byteCount) {
        mostRows = rowCount;
        mostBytes = byteCount;
        return this;
    }

    TableRules filled(String header, Cells.Rule rule) {
        columns.put(header, new Column(true, true, rule));
        return this;
    }

    TableRules present(String header, Cells.Rule rule) {
        columns.put(header, new Column(true, false, rule));
        return this;
    }

    TableRules allowed(String header, Cells.Rule rule) {
        columns.put(header, new Column(false, false, rule));
        return this;
    }

    TableRules row(RowRule rule) {
        rows.add(rule);
        return this;
    }

    Map<String, Column> columns() {
        return columns;
    }

    List<RowRule> rows() {
        return rows;
    }

    boolean parameters() {
        return parameters;
    }

    boolean version() {
        return version;
    }

    long mostRows() {
        return mostRows;
    }

    long mostBytes() {
        return mostBytes;
    }
}
