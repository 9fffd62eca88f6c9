package io.tasuki.sandbox.salesforce.jobs;

import io.tasuki.sandbox.salesforce.query.Column;
import io.tasuki.sandbox.salesforce.query.Selection;
import io.tasuki.sandbox.salesforce.state.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes rows of a result as CSV, without a byte order mark.
/// Rows are read a few hundred at a time under the org's lock, and sent outside of it.
final class CsvText {

    private static final int ROWS_AT_ONCE = 500;

    private final Selection selection;
    private final CsvDialect dialect;
    private final Object lock;
    private final StringBuilder text = new StringBuilder();

    CsvText(Selection selection, CsvDialect dialect, Object lock) {
        this.selection = selection;
        this.dialect = dialect;
        this.lock = lock;
    }

    /// The header line, then the rows from `first` up to but not including `end`.
    void write(OutputStream target, int first, int end) throws IOException {
        line(Column::header);
        for (int at = first; at < end; at += ROWS_AT_ONCE) {
            synchronized (lock) {
                selection.rows().subList(at, Math.min(end, at + ROWS_AT_ONCE)).forEach(this::row);
            }
            flush(target);
        }
        flush(target);
    }

    private void flush(OutputStream target) throws IOException {
        target.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void row(Row row) {
        line(column -> column.text(row));
    }

    private void line(Cell cell) {
        List<@Nullable String> values = new ArrayList<>(selection.columns().size());
        selection.columns().forEach(column -> values.add(cell.of(column)));
        dialect.line(text, values);
    }

    @FunctionalInterface
    private interface Cell {
        @Nullable
        String of(Column column);
    }
}
