package io.tasuki.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/// Two sessions that see the same, each for a thread of its own, and tables that one thread makes for both.
public final class Readers implements AutoCloseable {

    private static final AtomicLong OPENED = new AtomicLong();

    private final String schema = Store.SCRATCH + ".readers_" + OPENED.incrementAndGet();
    private final Transactions transactions;
    private final DuckDBConnection maker;
    private final DuckDBConnection first;
    private final DuckDBConnection second;

    private Readers(Transactions transactions, DuckDBConnection root) throws SQLException {
        this.transactions = transactions;
        this.maker = root.duplicate();
        this.first = root.duplicate();
        this.second = root.duplicate();
    }

    static Readers open(Transactions transactions, DuckDBConnection root) throws SQLException {
        Readers readers = new Readers(transactions, root);
        transactions.begin(List.of(readers.maker, readers.first, readers.second));
        return readers;
    }

    public Session first() {
        return new Session(first);
    }

    public Session second() {
        return new Session(second);
    }

    /// Where tables for both are made: gone with the readers.
    public String schema() {
        return schema;
    }

    /// Makes tables of [#schema], once. Sessions see them that did not look into [Store#SCRATCH] before.
    public <T> T make(Function<Session, T> work) {
        Session session = new Session(maker);
        try {
            session.script("create schema " + schema);
            T made = work.apply(session);
            transactions.end(maker, true);
            return made;
        } catch (SQLException problem) {
            throw new StoreException("transaction", problem);
        }
    }

    @Override
    public void close() throws SQLException {
        try (DuckDBConnection last = maker) {
            for (DuckDBConnection reader : List.of(first, second)) {
                try (reader) {
                    reader.rollback();
                }
            }
            last.rollback();
            new Session(last).script("drop schema if exists " + schema + " cascade");
            last.commit();
        }
    }
}
