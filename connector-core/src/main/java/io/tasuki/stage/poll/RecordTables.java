package io.tasuki.stage.poll;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;

/// The landed tables: for each polled object one of present records and one of former versions.
public final class RecordTables {

    /// The column that every landed table has.
    public static final String ID = "_id";

    private static final String PRESENT = "crm";
    private static final String FORMER = "crm_past";

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
        return session.query(Sql.load(RecordTables.class, "record_objects"), row -> ObjectName.parse(row.text(1)));
    }

    /// True when the field, or [#ID], is a column of its object's table. One that is not reads as if every record left it out.
    public static boolean landed(Session session, FieldPath field) {
        return isOneOf(fields(session, field.object()), field.field());
    }

    private static List<String> fields(Session session, ObjectName object) {
        return session.query(Sql.load(RecordTables.class, "landed_field"), row -> row.text(1), object.toString());
    }

    private static boolean isOneOf(List<String> fields, String name) {
        return fields.stream().anyMatch(name::equalsIgnoreCase);
    }

    /// Makes the object's two tables, or adds the columns they lack. A field that is no longer asked for stays.
    static void prepare(Session session, PollTarget target) {
        session.script(Sql.load(RecordTables.class, "record_tables")
                .replace("{present}", current(target.name()))
                .replace("{former}", past(target.name())));
        List<String> known = fields(session, target.name());
        if (known.isEmpty()) {
            note(session, target.name(), ID);
        }
        for (String field : target.requested()) {
            if (!isOneOf(known, field)) {
                addColumn(session, current(target.name()), field);
                addColumn(session, past(target.name()), field);
                note(session, target.name(), field);
            }
        }
    }

    private static void note(Session session, ObjectName object, String field) {
        session.execute("insert into landed_field values (?, ?)", object.toString(), field);
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
