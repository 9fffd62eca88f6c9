package io.tasuki.it.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The whole content of a store in a fixed order, without run ids and times, for comparing two stores.
public final class StoreDump {

    // What a run says of itself differs from run to run by nature: its row, its plans, the calls it made, what it knew of
    // handoffs, and the fingerprint of what was landed when, by which a later run knows that nothing is new.
    private static final List<String> ABOUT_RUNS = List.of("run", "plan", "plan_field", "plan_change", "plan_reach", "connection_reading", "ledger_entry");
    private static final List<String> RUN_COLUMNS = List.of("run_id", "batch_id", "plan_id", "contested_by", "reverts", "ticket", "hash");

    // Every sandbox answers at a port of its own, and pages for people lead there.
    private static final Pattern PORT = Pattern.compile("(?<=//127\\.0\\.0\\.1:)\\d+");

    private StoreDump() {}

    /// Table name to its rows, each as text, sorted.
    public static Map<String, List<String>> of(Path file) {
        return of(file, true);
    }

    /// The same with every table and column.
    public static Map<String, List<String>> whole(Path file) {
        return of(file, false);
    }

    private static Map<String, List<String>> of(Path file, boolean comparable) {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = store.createStatement()) {
            for (String[] table : tables(statement, comparable)) {
                String columns = columns(statement, table, comparable);
                if (!columns.isEmpty()) {
                    tables.put(table[0] + "." + table[1], rows(statement, table, columns));
                }
            }
        } catch (SQLException problem) {
            throw new AssertionError("cannot read " + file, problem);
        }
        return tables;
    }

    private static List<String[]> tables(Statement statement, boolean comparable) throws SQLException {
        List<String[]> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select table_schema, table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' order by all")) {
            while (rows.next()) {
                if (!comparable || !ABOUT_RUNS.contains(rows.getString(2))) {
                    tables.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
        }
        return tables;
    }

    private static String columns(Statement statement, String[] table, boolean comparable) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select column_name, data_type from information_schema.columns"
                + " where table_schema = '" + table[0] + "' and table_name = '" + table[1] + "' order by ordinal_position")) {
            while (rows.next()) {
                if (!comparable || !aboutARun(table[1], rows.getString(1), rows.getString(2))) {
                    columns.add('"' + rows.getString(1) + '"');
                }
            }
        }
        return String.join(", ", columns);
    }

    // Times of observation are left out; the moments of the CRM's own events stay.
    private static boolean aboutARun(String table, String column, String type) {
        boolean observation = type.startsWith("TIMESTAMP") && column.endsWith("_at") && !column.equals("_created_at");
        boolean cursor = table.equals("poll_cursor") && column.equals("state");
        return RUN_COLUMNS.contains(column) || observation || cursor;
    }

    private static List<String> rows(Statement statement, String[] table, String columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        String from = '"' + table[0] + "\".\"" + table[1] + '"';
        try (ResultSet rows = statement.executeQuery("select " + columns + " from " + from + " order by all")) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= width; column++) {
                    text.append(rows.getString(column)).append('\u001f');
                }
                texts.add(PORT.matcher(text).replaceAll("…"));
            }
        }
        return texts;
    }
}
