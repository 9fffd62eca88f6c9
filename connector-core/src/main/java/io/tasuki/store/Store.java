package io.tasuki.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/// The embedded database: one file, one writing process, one writer at a time, any number of readers beside it.
public final class Store implements AutoCloseable {

    /// A second database beside the file that nobody keeps: no log, gone when the process ends. One transaction
    /// changes either this or the file; it may read both.
    public static final String SCRATCH = "scratch";

    private static final long LARGE_LOG = 8L << 20;

    private final StoreFile file;
    private final Properties properties;
    private final Transactions transactions = new Transactions();
    private final ReentrantLock writer = new ReentrantLock();
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();

    private DuckDBConnection root;

    private Store(DuckDBConnection root, StoreFile file, Properties properties) {
        this.root = root;
        this.file = file;
        this.properties = properties;
    }

    /// Opens the file, makes it when it does not exist, and brings its tables up to date.
    ///
    /// @throws StoreBusyException when another process has it open
    public static Store open(Path file, StoreSettings settings) {
        SpillFolder spill = SpillFolder.beside(file.toAbsolutePath());
        StoreFile.OnDisk disk = new StoreFile.OnDisk(file, spill);
        Store store = open(disk, settings.properties(spill));
        disk.tidy();
        return store;
    }

    /// A store that lives and dies with this object.
    public static Store inMemory(StoreSettings settings) {
        return open(new StoreFile.InMemory(), settings.properties(SpillFolder.ofProcess()));
    }

    private static Store open(StoreFile file, Properties properties) {
        Store store = new Store(connect(file, properties), file, properties);
        try {
            UnpackedLibrary.tidy(Path.of(System.getProperty("java.io.tmpdir")));
            store.prepare();
            store.write(Migrations::run);
            return store;
        } catch (RuntimeException problem) {
            store.close();
            throw problem;
        }
    }

    private void prepare() {
        change(session -> session.script("set global TimeZone = 'UTC'"));
        change(session -> session.script("attach if not exists ':memory:' as " + SCRATCH));
    }

    private static DuckDBConnection connect(StoreFile file, Properties properties) {
        try {
            return (DuckDBConnection) DriverManager.getConnection(file.url(), properties);
        } catch (SQLException problem) {
            if (String.valueOf(problem.getMessage()).contains("Could not set lock")) {
                throw new StoreBusyException(file.path());
            }
            throw new StoreException("open " + file.path(), problem);
        }
    }

    /// Reads in one snapshot; other readers and the writer go on beside it.
    public <T> T read(Function<Session, T> work) {
        return inTransaction(work);
    }

    /// As [#read], with two sessions that see the same, so that two cores work.
    public <T> T readTogether(Function<Readers, T> work) {
        Lock together = life.readLock();
        together.lock();
        try (Readers readers = Readers.open(transactions, root)) {
            return work.apply(readers);
        } catch (SQLException problem) {
            throw new StoreException("transaction", problem);
        } finally {
            together.unlock();
        }
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

    /// Does the work and then undoes it: what a change would come to.
    public <T> T rehearse(Function<Session, T> work) {
        writer.lock();
        try {
            return inTransaction(work, false);
        } finally {
            writer.unlock();
        }
    }

    /// Works in an empty database beside this one, which is thrown away; reads this one as it stands.
    public <T> T aside(Function<Aside, T> work) {
        Lock together = life.readLock();
        together.lock();
        try (DuckDBConnection connection = root.duplicate();
                Aside aside = Aside.open(connection)) {
            return work.apply(aside);
        } catch (SQLException problem) {
            throw new StoreException("database aside", problem);
        } finally {
            together.unlock();
        }
    }

    /// Notes that the file has to be written anew: what was deleted from it lies in its free blocks until then.
    public static void demandRewrite(Session session) {
        session.execute("delete from store_rewrite");
        session.execute("insert into store_rewrite values (true)");
    }

    /// True from a demand until the file was written anew, whatever happens to the process in between.
    public boolean rewriteDemanded() {
        return !read(session -> session.query("select true from store_rewrite", row -> row.truth(1))).isEmpty();
    }

    /// Writes the file anew without its free blocks, and waits for all readers first. Whenever the process dies, either
    /// the old or the new file is there whole.
    public void rewrite() {
        alone(() -> file.rewrite(root).ifPresent(this::move));
    }

    private void alone(Runnable work) {
        Lock alone = life.writeLock();
        writer.lock();
        alone.lock();
        try {
            work.run();
        } finally {
            alone.unlock();
            writer.unlock();
        }
    }

    private void move(StoreFile.Copy copy) {
        close();
        try {
            copy.takeOver();
        } finally {
            root = connect(file, properties);
        }
        prepare();
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
        return file.logSize() > LARGE_LOG && checkpoint();
    }

    private <T> T inTransaction(Function<Session, T> work) {
        return inTransaction(work, true);
    }

    private <T> T inTransaction(Function<Session, T> work, boolean lasting) {
        Lock together = life.readLock();
        together.lock();
        try (DuckDBConnection connection = root.duplicate()) {
            return transactions.run(connection, work, lasting);
        } catch (SQLException problem) {
            throw new StoreException("transaction", problem);
        } finally {
            together.unlock();
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
