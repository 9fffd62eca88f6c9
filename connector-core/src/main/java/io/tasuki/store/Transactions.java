package io.tasuki.store;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;

/// Begins and ends transactions of one database, so that none ends while two others begin together.
final class Transactions {

    private final ReentrantLock ends = new ReentrantLock();

    /// @param lasting false: what was done is undone in the end
    <T> T run(DuckDBConnection connection, Function<Session, T> work, boolean lasting) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.apply(new Session(connection));
            end(connection, lasting);
            return result;
        } catch (RuntimeException | Error problem) {
            end(connection, false);
            throw problem;
        }
    }

    /// Two transactions that see the same.
    <T> T run(DuckDBConnection one, DuckDBConnection other, BiFunction<Session, Session, T> work) throws SQLException {
        ends.lock();
        try {
            begin(one);
            begin(other);
        } finally {
            ends.unlock();
        }
        try {
            T result = work.apply(new Session(one), new Session(other));
            end(one, true);
            end(other, true);
            return result;
        } catch (RuntimeException | Error problem) {
            end(one, false);
            end(other, false);
            throw problem;
        }
    }

    // What a transaction sees is settled by its first look into the database.
    private static void begin(DuckDBConnection connection) throws SQLException {
        connection.setAutoCommit(false);
        new Session(connection).query("select true from store_rewrite", row -> row.truth(1));
    }

    private void end(DuckDBConnection connection, boolean lasting) throws SQLException {
        ends.lock();
        try {
            if (lasting) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } finally {
            ends.unlock();
        }
    }
}
