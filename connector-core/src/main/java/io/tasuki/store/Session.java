package io.tasuki.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// One piece of work on the store: SQL within one transaction. Moments go in and come out as UTC.
public final class Session {

    private final DuckDBConnection connection;

    Session(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// Runs one statement and returns how many rows it changed.
    ///
    /// @param arguments text, numbers, booleans, [Instant]s or null, in the order of the question marks
    public int execute(String sql, @Nullable Object... arguments) {
        return run(sql, statement -> Math.max(0, statement.getUpdateCount()), arguments);
    }

    /// Runs every statement of a script, one after the other.
    public void script(String sql) {
        runAtOnce(sql, statement -> true);
    }

    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        List<T> rows = new ArrayList<>();
        stream(sql, row -> rows.add(reader.read(row)), arguments);
        return rows;
    }

    /// Hands over row by row, so that any number of rows passes through flat memory.
    public void stream(String sql, RowConsumer consumer, @Nullable Object... arguments) {
        run(sql, statement -> handOver(statement, consumer), arguments);
    }

    private static boolean handOver(Statement statement, RowConsumer consumer) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            Row row = new Row(rows);
            while (rows.next()) {
                consumer.accept(row);
            }
            return true;
        }
    }

    // The engine plans a prepared statement when it is prepared and most of them again when they are run.
    private <T> T run(String sql, Outcome<T> outcome, @Nullable Object... arguments) {
        return arguments.length == 0 ? runAtOnce(sql, outcome) : runPrepared(sql, outcome, arguments);
    }

    private <T> T runAtOnce(String sql, Outcome<T> outcome) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return outcome.of(statement);
        } catch (SQLException problem) {
            throw new StoreException(sql, problem);
        }
    }

    private <T> T runPrepared(String sql, Outcome<T> outcome, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.execute();
            return outcome.of(statement);
        } catch (SQLException problem) {
            throw new StoreException(sql, problem);
        }
    }

    /// Appends many rows to a table of the main schema, the fast way.
    public void append(String table, AppendWork work) {
        append("main", table, work);
    }

    public void append(String schema, String table, AppendWork work) {
        append(() -> connection.createAppender(schema, table), schema + "." + table, work);
    }

    /// Appends many rows to a table of [Store#SCRATCH].
    public void appendScratch(String table, AppendWork work) {
        append(() -> connection.createAppender(Store.SCRATCH, "main", table), Store.SCRATCH + "." + table, work);
    }

    /// Appends many rows to a temporary table of this session.
    public void appendTemporary(String table, AppendWork work) {
        append(() -> connection.createAppender("temp", "main", table), "temp." + table, work);
    }

    private static void append(Opening opening, String table, AppendWork work) {
        try (DuckDBAppender appender = opening.open()) {
            work.run(new RowAppender(appender));
        } catch (SQLException problem) {
            throw new StoreException("append to " + table, problem);
        }
    }

    @FunctionalInterface
    private interface Outcome<T> {
        T of(Statement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Opening {
        DuckDBAppender open() throws SQLException;
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = ((Connection) connection).prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, bound(arguments[i]));
        }
        return statement;
    }

    private static @Nullable Object bound(@Nullable Object argument) {
        return argument instanceof Instant moment ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC) : argument;
    }

    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    @FunctionalInterface
    public interface RowConsumer {
        void accept(Row row) throws SQLException;
    }

    @FunctionalInterface
    public interface AppendWork {
        void run(RowAppender rows) throws SQLException;
    }
}
