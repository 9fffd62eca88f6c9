package io.tasuki.export.table;

import java.util.List;

/// Rows to be written.
///
/// @param query without arguments, in the order in which rows are to stand
/// @param columns those of the query, in its order
public record Table(String query, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
    }
}
