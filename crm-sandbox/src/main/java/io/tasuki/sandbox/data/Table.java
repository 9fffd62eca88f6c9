package io.tasuki.sandbox.data;

import java.util.List;
import java.util.function.Consumer;

/// A named table of text; may be walked through more than once.
public interface Table {

    String name();

    List<String> columns();

    /// Hands every row to `reader`, in order; a row is valid only during the call.
    void forEachRow(Consumer<Row> reader);

    /// A table that is already in memory; every row has a value (perhaps empty) per column.
    static Table of(String name, List<String> columns, List<List<String>> rows) {
        return new MemoryTable(name, List.copyOf(columns), rows);
    }
}
