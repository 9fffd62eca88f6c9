package io.tasuki.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/// The embedded database: one file, one writing process, one writer at a time, any number of readers beside it.
public final class Store implements AutoCloseable {

    /// A second database beside the file that nobody keeps: no log, gone when the process ends. One transaction
    /// changes either this or the file; it may read both.
    public static final String SCRATCH = "scratch";

    private static final long LARGE_LOG = 64L << 20;

    private final DuckDBConnection root;
    private final Path log;
    private final ReentrantLock writer = new ReentrantLock();

    private Store(DuckDBConnection root, Path file) {
        this.root = root;
        this.log = file.resolveSibling(file.getFileName() + ".wal");
    }

    /// Opens the file, makes it when it does not exist, and brings its tables up to date.
    ///
    /// @throws StoreBusyException when another process has it open
    public static Store open(Path file, StoreSettings settings) {
        SpillFolder spill = SpillFolder.beside(file.toAbsolutePath());
        Store store = open("jdbc:duckdb:" + file, file, settings.properties(spill));
        spill.empty();
        return store;
    }

    /// A store that lives and dies with this object.
    public static Store inMemory(StoreSettings settings) {
        return open("jdbc:duckdb:", Path.of("in memory"), settings.properties(SpillFolder.ofProcess()));
    }

    private static Store open(String url, Path file, Properties properties) {
        Store store = new Store(connect(url, file, properties), file);
        try {
            UnpackedLibrary.tidy(Path.of(System.getProperty("java.io.tmpdir")));
            store.change(session -> session.script("set global TimeZone = 'UTC'"));
            store.change(session -> session.script("attach if not exists ':memory:' as " + SCRATCH));
            store.write(Migrations::run);
            return store;
        } catch (RuntimeException problem) {
            store.close();
            throw problem;
        }
    }

    private static DuckDBConnection connect(String url, Path file, Properties properties) {
        try {
            return (DuckDBConnection) DriverManager.getConnection(url, properties);
        } catch (SQLException problem) {
            if (String.valueOf(problem.getMessage()).contains("Could not set lock")) {
                throw new StoreBusyException(file);
            }
            throw new StoreException("open " + file, problem);
        }
    }

    /// Reads in one snapshot; other readers and the writer go on beside it.
    public <T> T read(Function<Session, T> work) {
        return inTransaction(work);
    }

    /// Writes in one transaction; waits for another writer of this process to finish first.
    public <T> T write(Function<Session, T> work) {
        writer.lock();
        try {
            return inTransaction(work);
        } finally {
            writer.unlock();
        }
    }

    /// As [#write(Function)], without a result.
    public void change(Consumer<Session> work) {
        write(session -> {
            work.accept(session);
            return true;
        });
    }

    /// Folds the write-ahead log into the file; for idle moments, it may take seconds.
    ///
    /// @return false when nothing was done because somebody still reads an older snapshot
    public boolean checkpoint() {
        writer.lock();
        try (var statement = root.createStatement()) {
            statement.execute("checkpoint");
            return true;
        } catch (SQLException problem) {
            if (String.valueOf(problem.getMessage()).contains("Cannot CHECKPOINT")) {
                return false;
            }
            throw new StoreException("checkpoint", problem);
        } finally {
            writer.unlock();
        }
    }

    /// As [#checkpoint], when the log has grown so large that the next opening would take long. Closing does it anyway.
    public boolean checkpointIfLarge() {
        return log.toFile().length() > LARGE_LOG && checkpoint();
    }

    private <T> T inTransaction(Function<Session, T> work) {
        try (DuckDBConnection connection = root.duplicate()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(new Session(connection));
                connection.commit();
                return result;
            } catch (RuntimeException | Error problem) {
                connection.rollback();
                throw problem;
            }
        } catch (SQLException problem) {
            throw new StoreException("transaction", problem);
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException problem) {
            throw new StoreException("close", problem);
        }
    }
}
