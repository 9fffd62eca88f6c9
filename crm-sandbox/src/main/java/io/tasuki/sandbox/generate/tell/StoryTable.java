package io.tasuki.sandbox.generate.tell;

import io.tasuki.sandbox.data.Row;
import io.tasuki.sandbox.data.Table;
import java.util.List;
import java.util.function.Consumer;

/// A table told anew at each walk, from the stories or from what is the same in every world; it keeps no rows.
public record StoryTable(String name, List<String> columns, Consumer<Consumer<List<String>>> told) implements Table {

    public static StoryTable of(String name, String columns, Consumer<Consumer<List<String>>> told) {
        return new StoryTable(name, List.of(columns.split(",", -1)), told);
    }

    @Override
    public void forEachRow(Consumer<Row> reader) {
        long[] line = {0};
        told.accept(values -> {
            if (values.size() != columns.size()) {
                throw new IllegalStateException(name + " has a row of " + values.size() + " values");
            }
            reader.accept(new Row(name, ++line[0], columns, values));
        });
    }
}
