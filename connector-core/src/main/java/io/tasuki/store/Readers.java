package io.tasuki.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/// Two sessions that see the same, each for a thread of its own, and tables that one thread makes for both.
///
/// The tables lie in a database of their own. What a session sees of one is settled by its first look into it, and the
/// catalogue looks into every database there is: none has seen this one before its tables are made.
public final class Readers implements AutoCloseable {

    private static final AtomicLong OPENED = new AtomicLong();

    private final String database = "readers_" + OPENED.incrementAndGet();
    private final Transactions transactions;
    private final DuckDBConnection root;
    private final DuckDBConnection maker;
    private final DuckDBConnection first;
    private final DuckDBConnection second;

    private Readers(Transactions transactions, DuckDBConnection root) throws SQLException {
        this.transactions = transactions;
        this.root = root;
        this.maker = root.duplicate();
        this.first = root.duplicate();
        this.second = root.duplicate();
    }

    static Readers open(Transactions transactions, DuckDBConnection root) throws SQLException {
        Readers readers = new Readers(transactions, root);
        try {
            transactions.begin(List.of(readers.maker, readers.first, readers.second));
            return readers;
        } catch (RuntimeException | SQLException problem) {
            readers.close();
            throw problem;
        }
    }

    public Session first() {
        return new Session(first);
    }

    public Session second() {
        return new Session(second);
    }

    /// Where tables for both are made: gone with the readers.
    public String database() {
        return database;
    }

    /// Makes tables of [#database], once.
    public <T> T make(Function<Session, T> work) {
        Session session = new Session(maker);
        try {
            session.script("attach ':memory:' as " + database);
            T made = work.apply(session);
            transactions.end(maker, true);
            return made;
        } catch (SQLException problem) {
            throw new StoreException("transaction", problem);
        }
    }

    /// Undoes what is open.
    @Override
    public void close() throws SQLException {
        for (DuckDBConnection connection : List.of(first, second, maker)) {
            connection.close();
        }
        try (DuckDBConnection last = root.duplicate()) {
            new Session(last).script("detach database if exists " + database);
        }
    }
}
