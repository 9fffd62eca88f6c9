package io.tasuki.export.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.tasuki.store.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;

/// Rows as JSON objects, one a line.
final class JsonLines implements AutoCloseable {

    private final JsonGenerator json;
    private final Cells cells;

    JsonLines(JsonGenerator json, Cells cells) {
        this.json = json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        this.cells = cells;
    }

    void write(Row row) throws SQLException {
        try {
            json.writeStartObject();
            for (int place = 0; place < cells.columns().size(); place++) {
                Column column = cells.columns().get(place);
                json.writeFieldName(column.name());
                value(column, cells.text(row, place));
            }
            json.writeEndObject();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void value(Column column, Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            json.writeNull();
            return;
        }
        switch (column.kind()) {
            case TEXT, MOMENT -> json.writeString(text.get());
            case WHOLE, REAL, MONEY -> json.writeNumber(text.get());
        }
    }

    @Override
    public void close() throws IOException {
        json.writeRaw("\n");
        json.close();
    }
}
