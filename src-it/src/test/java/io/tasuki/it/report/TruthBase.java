package io.tasuki.it.report;

import io.tasuki.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer key as tables of a database of its own, with the product's store beside it, which nobody may have open.
final class TruthBase implements AutoCloseable {

    private final Connection connection;

    private TruthBase(Connection connection) {
        this.connection = connection;
    }

    /// @param handoffs as [TruthRows] has them
    /// @param asOf the report's moment
    static TruthBase of(List<@Nullable Object[]> handoffs, Path store, Instant asOf) throws SQLException {
        TruthBase base = new TruthBase(DriverManager.getConnection("jdbc:duckdb:"));
        try (Statement statement = base.connection.createStatement()) {
            statement.execute("attach '" + store + "' as store (read_only)");
            statement.execute(Sql.load(TruthBase.class, "truth"));
            statement.execute("create table feedback (record varchar, text varchar)");
            statement.execute("insert into clock values (timestamp '" + asOf.toString().replace("Z", "") + "')");
        }
        base.fill(handoffs);
        try (Statement statement = base.connection.createStatement()) {
            statement.execute(Sql.load(TruthBase.class, "known"));
        }
        return base;
    }

    private void fill(List<@Nullable Object[]> handoffs) throws SQLException {
        String marks = "?" + ", ?".repeat(TruthRows.COLUMNS - 1);
        try (PreparedStatement insert = connection.prepareStatement("insert into truth values (" + marks + ")")) {
            connection.setAutoCommit(false);
            for (@Nullable Object[] handoff : handoffs) {
                for (int i = 0; i < handoff.length; i++) {
                    insert.setObject(i + 1, handoff[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /// Runs the oracle's queries: a place, its value as a number or, without one, as text, and perhaps the newest records.
    void tell(Expected expected, List<String> queries) throws SQLException {
        for (String query : queries) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(Sql.load(TruthBase.class, query))) {
                boolean lists = rows.getMetaData().getColumnCount() > 3;
                while (rows.next()) {
                    tell(expected, rows, lists);
                }
            }
        }
    }

    /// The same for queries over the store's own macros, which look for their tables there.
    void tellOfStore(Expected expected, List<String> queries) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("use store");
            tell(expected, queries);
            statement.execute("use memory");
        }
    }

    private static void tell(Expected expected, ResultSet rows, boolean lists) throws SQLException {
        double number = rows.getDouble(2);
        boolean known = !rows.wasNull();
        expected.say(rows.getString(1), known ? number : rows.getString(3));
        if (lists && rows.getString(4) != null) {
            expected.list(rows.getString(1), rows.getString(4));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
