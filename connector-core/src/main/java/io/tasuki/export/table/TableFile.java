package io.tasuki.export.table;

import com.fasterxml.jackson.core.JsonFactory;
import io.tasuki.export.file.CsvFile;
import io.tasuki.export.file.WholeFile;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;

/// A file with the rows of one query; it takes its name when [#stand] is called, and otherwise never was.
public final class TableFile implements AutoCloseable {

    private final WholeFile file;
    private final TableTarget target;
    private long rows;

    private TableFile(WholeFile file, TableTarget target) {
        this.file = file;
        this.target = target;
    }

    /// Writes everything into the draft.
    ///
    /// @throws UncheckedIOException when the file cannot be written
    public static TableFile write(Session session, Table table, TableTarget target) {
        try {
            TableFile written = new TableFile(WholeFile.open(target.file()), target);
            written.fillOrVanish(session, table);
            return written;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Writes the file and has it take its name.
    ///
    /// @return how many rows it has
    public static long whole(Session session, Table table, TableTarget target) {
        try (TableFile file = write(session, table, target)) {
            file.stand();
            return file.rows();
        }
    }

    private void fillOrVanish(Session session, Table table) throws IOException {
        try {
            rows = fill(session, table);
            file.seal();
        } catch (IOException | RuntimeException problem) {
            file.close();
            throw problem;
        }
    }

    private long fill(Session session, Table table) throws IOException {
        return switch (target.format()) {
            case CSV -> csv(session, table);
            case JSONL -> jsonLines(session, table);
            case PARQUET -> parquet(session, table);
        };
    }

    private long csv(Session session, Table table) throws IOException {
        AtomicLong count = new AtomicLong();
        try (CsvFile csv = CsvFile.on(file.out(), target.dialect())) {
            csv.row(table.columns().stream().map(Column::name).toList());
            Cells cells = new Cells(table.columns(), target.zone());
            session.stream(table.query(), row -> {
                csv.row(cells.texts(row));
                count.incrementAndGet();
            });
        }
        return count.get();
    }

    private long jsonLines(Session session, Table table) throws IOException {
        AtomicLong count = new AtomicLong();
        try (JsonLines lines = new JsonLines(new JsonFactory().createGenerator(file.out()), new Cells(table.columns(), target.zone()))) {
            session.stream(table.query(), row -> {
                lines.write(row);
                count.incrementAndGet();
            });
        }
        return count.get();
    }

    // The engine writes into the draft itself.
    private long parquet(Session session, Table table) {
        String stored = String.join(", ", table.columns().stream().map(Column::stored).toList());
        return session.execute(Sql.load(TableFile.class, "parquet")
                .replace("{columns}", stored)
                .replace("{query}", table.query())
                .replace("{file}", Sql.literal(file.draft().toString())));
    }

    public long rows() {
        return rows;
    }

    /// Puts the file in its place.
    public void stand() {
        try {
            file.stand();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
