package io.tasuki.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
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

    /// Begins transactions that all see the same. Each is ended by [#end], or undone by closing its connection.
    void begin(List<DuckDBConnection> connections) throws SQLException {
        ends.lock();
        try {
            for (DuckDBConnection connection : connections) {
                connection.setAutoCommit(false);
                // What a transaction sees is settled by its first look into the database.
                new Session(connection).query("select true from store_rewrite", row -> row.truth(1));
            }
        } finally {
            ends.unlock();
        }
    }

    /// @param lasting false: what was done is undone
    void end(DuckDBConnection connection, boolean lasting) throws SQLException {
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
