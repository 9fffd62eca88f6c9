package io.tasuki.export.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/// How the events of one file are written down.
public sealed interface Layout {

    /// CSV in UTF-8.
    ///
    /// @param before lines before the headers
    /// @param after lines between the headers and the first event
    record Table(List<List<String>> before, List<Column> columns, List<List<String>> after) implements Layout {

        public Table {
            before = List.copyOf(before);
            columns = List.copyOf(columns);
            after = List.copyOf(after);
        }

        static Table of(Column... columns) {
            return new Table(List.of(), List.of(columns), List.of());
        }

        public List<String> headers() {
            return columns.stream().map(Column::header).toList();
        }

        public List<String> row(Event event) {
            return columns.stream().map(column -> column.value().apply(event)).toList();
        }
    }

    /// One JSON document with the events in the array of that name, each on a line of its own.
    record Document(String array, Function<Event, ObjectNode> object) implements Layout {}
}
