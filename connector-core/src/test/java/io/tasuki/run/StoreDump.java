package io.tasuki.run;

import static java.util.stream.Collectors.joining;

import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// All rows of a store in a fixed order, without what differs between two runs that did the same: ids of runs and
/// plans, moments of our own, the hash of a configuration that names another CRM, and the log of the runs themselves and of what they knew.
final class StoreDump {

    private static final Set<String> LOGS = Set.of("run", "plan", "plan_field", "plan_change", "plan_reach", "connection_reading", "ledger_entry");
    private static final Set<String> OWN = Set.of(
            "run_id", "batch_id", "observed_at", "_observed_at", "retired_at", "saved_at", "known_at", "intended_at",
            "settled_at", "plan_id", "contested_by", "reverts", "not_before", "_superseded_at",
            "_removal_observed_at", "hash");

    private StoreDump() {}

    static Map<String, List<String>> of(Path file) {
        try (Store store = Store.open(file, StoreSettings.defaults())) {
            return store.read(StoreDump::of);
        }
    }

    private static Map<String, List<String>> of(Session session) {
        Map<String, List<String>> dump = new TreeMap<>();
        for (List<String> table : session.query(
                "select schema_name, table_name from duckdb_tables() where database_name = current_database() and not internal order by all",
                row -> List.of(row.text(1), row.text(2)))) {
            if (!LOGS.contains(table.getLast())) {
                dump.put(String.join(".", table), rows(session, table.getFirst(), table.getLast()));
            }
        }
        return dump;
    }

    private static List<String> rows(Session session, String schema, String table) {
        String columns = session
                .query(
                        "select column_name from duckdb_columns() where database_name = current_database() and schema_name = ? and table_name = ? order by column_index",
                        row -> row.text(1),
                        schema,
                        table)
                .stream()
                .filter(column -> !OWN.contains(column))
                .map(column -> "coalesce(cast(\"" + column + "\" as varchar), 'null')")
                .collect(joining(" || '|' || "));
        return session.query(
                "select " + columns + " from \"" + schema + "\".\"" + table + "\" order by 1", row -> row.text(1));
    }
}
