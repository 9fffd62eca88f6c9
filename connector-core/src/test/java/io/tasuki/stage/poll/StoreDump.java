package io.tasuki.stage.poll;

import io.tasuki.store.Store;
import java.util.ArrayList;
import java.util.List;

/// Everything that was landed, as ordered lines.
final class StoreDump {

    private StoreDump() {}

    static List<String> of(Store store) {
        List<String> lines = new ArrayList<>();
        for (String table : tables(store)) {
            lines.add("== " + table);
            lines.addAll(lines(store, "select row::varchar as line from " + table + " as row order by line"));
        }
        return lines;
    }

    static List<String> lines(Store store, String sql) {
        return store.read(session -> session.query(sql, row -> row.maybeText(1).orElse("null")));
    }

    private static List<String> tables(Store store) {
        return lines(
                store,
                """
                select schema_name || '."' || table_name || '"' as name
                from duckdb_tables()
                where database_name = current_database()
                    and (schema_name in ('crm', 'crm_past') or table_name in ('field_version', 'record_link', 'poll_cursor'))
                order by name
                """);
    }
}
