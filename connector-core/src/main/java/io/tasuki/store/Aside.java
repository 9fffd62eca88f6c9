package io.tasuki.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/// A database of its own beside the store's, with the same tables, empty at first and gone in the end: for working out
/// what must not touch the store.
///
/// 1. Names mean its own tables; those of the store have [#store] in front.
/// 2. Each piece of work is one transaction; the later ones read what the earlier ones made.
public final class Aside implements AutoCloseable {

    private static final AtomicLong OPENED = new AtomicLong();

    private final Transactions transactions = new Transactions();
    private final DuckDBConnection connection;
    private final String name = "aside_" + OPENED.incrementAndGet();
    private final String store;

    private Aside(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        this.store = connection.getCatalog();
    }

    static Aside open(DuckDBConnection connection) throws SQLException {
        Aside aside = new Aside(connection);
        aside.run("attach ':memory:' as " + aside.name);
        aside.run("use " + aside.name);
        aside.work(Migrations::run);
        return aside;
    }

    /// The name of the store's database.
    public String store() {
        return store;
    }

    public <T> T work(Function<Session, T> work) {
        try {
            T result = transactions.run(connection, work, true);
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException problem) {
            throw new StoreException("transaction aside", problem);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        run("use " + Sql.quoted(store));
        run("detach " + name);
    }
}
