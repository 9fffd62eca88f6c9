package io.tasuki.stage.poll;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The landed tables: for each polled object one of present records and one of former versions.
public final class RecordTables {

    static final String PRESENT = "crm";
    static final String FORMER = "crm_past";

    private RecordTables() {}

    /// The quoted name of the table with the latest version of every record of the object.
    public static String current(ObjectName object) {
        return PRESENT + "." + Sql.quoted(object.toString());
    }

    /// The quoted name of the table with every former version of the object's records.
    public static String past(ObjectName object) {
        return FORMER + "." + Sql.quoted(object.toString());
    }

    /// Every object that ever landed, whether it is still polled or not.
    public static List<ObjectName> objects(Session session) {
        return objects(session, null);
    }

    /// @param database another one than the session's own; null: that one
    static List<ObjectName> objects(Session session, @Nullable String database) {
        return session.query(
                Sql.load(RecordTables.class, "record_objects"),
                row -> ObjectName.parse(row.text(1)),
                database,
                PRESENT);
    }

    /// Makes the object's two tables, or adds the columns they lack. A field that is no longer asked for stays.
    static void prepare(Session session, PollTarget target) {
        session.script(Sql.load(RecordTables.class, "record_tables")
                .replace("{present}", current(target.name()))
                .replace("{former}", past(target.name())));
        List<String> known = columns(session, target.name());
        for (String field : target.requested()) {
            if (known.stream().noneMatch(field::equalsIgnoreCase)) {
                addColumn(session, current(target.name()), field);
                addColumn(session, past(target.name()), field);
            }
        }
    }

    /// All columns of the object's present table, in the table's order.
    public static List<String> columns(Session session, ObjectName object) {
        String sql = Sql.load(RecordTables.class, "table_columns").replace("{table}", Sql.literal(current(object)));
        return session.query(sql, row -> row.text(1));
    }

    private static void addColumn(Session session, String table, String field) {
        session.script("alter table " + table + " add column " + Sql.quoted(field) + " varchar");
    }
}
