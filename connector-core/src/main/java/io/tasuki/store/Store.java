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

    private final DuckDBConnection root;
    private final ReentrantLock writer = new ReentrantLock();

    private Store(DuckDBConnection root) {
        this.root = root;
    }

    /// Opens the file, makes it when it does not exist, and brings its tables up to date.
    ///
    /// @throws StoreBusyException when another process has it open
    public static Store open(Path file, StoreSettings settings) {
        return open("jdbc:duckdb:" + file, file, settings);
    }

    /// A store that lives and dies with this object.
    public static Store inMemory(StoreSettings settings) {
        return open("jdbc:duckdb:", Path.of("in memory"), settings);
    }

    private static Store open(String url, Path file, StoreSettings settings) {
        try {
            Properties properties = settings.properties();
            Store store = new Store((DuckDBConnection) DriverManager.getConnection(url, properties));
            store.change(session -> session.script("set global TimeZone = 'UTC'"));
            store.change(session -> session.script("attach ':memory:' as " + SCRATCH));
            store.write(Migrations::run);
            return store;
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
    public void checkpoint() {
        writer.lock();
        try (var statement = root.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException problem) {
            throw new StoreException("checkpoint", problem);
        } finally {
            writer.unlock();
        }
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
