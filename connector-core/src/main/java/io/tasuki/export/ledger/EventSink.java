package io.tasuki.export.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.export.file.CsvDialect;
import io.tasuki.export.file.CsvFile;
import io.tasuki.export.platform.Event;
import io.tasuki.export.platform.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes events down in their layout.
sealed interface EventSink {

    void write(Event event) throws IOException;

    /// An upper bound of how many bytes the event takes.
    long size(Event event);

    /// All is written that belongs behind the last event.
    void end() throws IOException;

    static EventSink of(Layout layout, OutputStream out) throws IOException {
        return switch (layout) {
            case Layout.Table table -> Rows.begun(table, out);
            case Layout.Document document -> Objects.begun(document, out);
        };
    }

    record Rows(Layout.Table table, CsvFile csv) implements EventSink {

        private static final int AROUND_CELL = 3;
        private static final int LINE_END = 2;

        static Rows begun(Layout.Table table, OutputStream out) throws IOException {
            CsvFile csv = CsvFile.on(out, CsvDialect.forPrograms());
            table.before().forEach(csv::row);
            csv.row(table.headers());
            table.after().forEach(csv::row);
            return new Rows(table, csv);
        }

        @Override
        public void write(Event event) {
            csv.row(table.row(event));
        }

        @Override
        public long size(Event event) {
            long size = LINE_END;
            for (String cell : table.row(event)) {
                long quotes = cell.chars().filter(character -> character == '"').count();
                size += cell.getBytes(StandardCharsets.UTF_8).length + quotes + AROUND_CELL;
            }
            return size;
        }

        @Override
        public void end() throws IOException {
            csv.close();
        }
    }

    final class Objects implements EventSink {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final Layout.Document document;
        private final OutputStream out;
        private String between = "\n";

        private Objects(Layout.Document document, OutputStream out) {
            this.document = document;
            this.out = out;
        }

        static Objects begun(Layout.Document document, OutputStream out) throws IOException {
            Objects objects = new Objects(document, out);
            objects.print("{\"" + document.array() + "\":[");
            return objects;
        }

        @Override
        public void write(Event event) throws IOException {
            print(between + text(event));
            between = ",\n";
        }

        @Override
        public long size(Event event) {
            return (between + text(event)).getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public void end() throws IOException {
            print("\n]}\n");
        }

        private String text(Event event) {
            try {
                return JSON.writeValueAsString(document.object().apply(event));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private void print(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
