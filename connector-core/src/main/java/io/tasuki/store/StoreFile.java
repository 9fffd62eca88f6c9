package io.tasuki.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/// Where a store lies.
sealed interface StoreFile {

    String url();

    /// For messages.
    Path path();

    /// How many bytes its write-ahead log holds.
    long logSize();

    /// Copies all that is in the store, with the demand for it fulfilled.
    ///
    /// @return empty when there is no file, so nothing that was deleted can lie about
    Optional<Copy> rewrite(DuckDBConnection root);

    /// A finished copy, to take the place of a file that nobody has open.
    @FunctionalInterface
    interface Copy {
        void takeOver();
    }

    /// Gone when the process ends.
    record InMemory() implements StoreFile {

        @Override
        public String url() {
            return "jdbc:duckdb:";
        }

        @Override
        public Path path() {
            return Path.of("in memory");
        }

        @Override
        public long logSize() {
            return 0;
        }

        @Override
        public Optional<Copy> rewrite(DuckDBConnection root) {
            try (Statement statement = root.createStatement()) {
                statement.execute("delete from store_rewrite");
                return Optional.empty();
            } catch (SQLException problem) {
                throw new StoreException("rewrite", problem);
            }
        }
    }

    /// One file, beside it its log and what does not fit into memory.
    record OnDisk(Path path, SpillFolder spill) implements StoreFile {

        private static final String COPY = "store_copy";

        @Override
        public String url() {
            return "jdbc:duckdb:" + path;
        }

        @Override
        public long logSize() {
            return log(path).toFile().length();
        }

        /// Deletes what a killed process left. Only for the process that holds the store, before it works.
        void tidy() {
            spill.empty();
            try {
                discard(fresh());
            } catch (IOException leftover) {
                throw new UncheckedIOException(leftover);
            }
        }

        @Override
        public Optional<Copy> rewrite(DuckDBConnection root) {
            Path fresh = fresh();
            try (Statement statement = root.createStatement()) {
                discard(fresh);
                copy(statement, fresh);
                return Optional.of(this::takeOver);
            } catch (SQLException problem) {
                throw new StoreException("rewrite", problem);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        private static void copy(Statement statement, Path fresh) throws SQLException {
            String name;
            try (var row = statement.executeQuery("select current_database()")) {
                row.next();
                name = row.getString(1);
            }
            statement.execute("attach " + Sql.literal(fresh.toString()) + " as " + COPY);
            statement.execute("copy from database " + Sql.quoted(name) + " to " + COPY);
            statement.execute("delete from " + COPY + ".store_rewrite");
            statement.execute("checkpoint " + COPY);
            statement.execute("detach " + COPY);
        }

        // A log that stayed behind would be played into the new file.
        private void takeOver() {
            try {
                if (Files.exists(log(path)) || Files.exists(log(fresh()))) {
                    throw new IOException("the log of " + path + " is still there");
                }
                Files.move(fresh(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                flush(path.toAbsolutePath().resolveSibling(""));
                spill.empty();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        // Not every system lets a folder be flushed; there its own order of writing has to do.
        private static void flush(Path folder) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            } catch (IOException unsupported) {
                return;
            }
        }

        private Path fresh() {
            return path.resolveSibling(path.getFileName() + ".new");
        }

        private static void discard(Path file) throws IOException {
            Files.deleteIfExists(file);
            Files.deleteIfExists(log(file));
        }

        private static Path log(Path file) {
            return file.resolveSibling(file.getFileName() + ".wal");
        }
    }
}
