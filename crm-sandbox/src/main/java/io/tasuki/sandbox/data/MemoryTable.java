package io.tasuki.sandbox.data;

import java.util.List;
import java.util.function.Consumer;

record MemoryTable(String name, List<String> columns, List<List<String>> rows) implements Table {

    @Override
    public void forEachRow(Consumer<Row> reader) {
        for (int i = 0; i < rows.size(); i++) {
            reader.accept(new Row(name, i + 1, columns, rows.get(i)));
        }
    }
}
