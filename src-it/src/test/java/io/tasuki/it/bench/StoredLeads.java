package io.tasuki.it.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The leads in a store that nobody has open any more.
record StoredLeads(Path file) {

    /// Their ids in order.
    List<String> ids() {
        return query("select _id from crm.\"sales.Lead\" order by _id");
    }

    /// How many there are, none counted twice.
    int count() {
        return Integer.parseInt(query("select count(distinct _id) from crm.\"sales.Lead\"").getFirst());
    }

    private List<String> query(String sql) {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        List<String> found = new ArrayList<>();
        try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + file, readOnly);
                Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
