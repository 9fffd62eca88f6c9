package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// One landed field: fills statements whose table and column names depend on it.
///
/// A field that was never landed reads as if every record left it out.
record FieldTable(FieldPath field) {

    private static final String LANDED = Sql.load(FieldTable.class, "landed_column");

    boolean landed(Session session) {
        return !session.query(LANDED, row -> row.text(1), field.object().toString(), field.field()).isEmpty();
    }

    String statement(String name) {
        return Sql.load(FieldTable.class, name)
                .replace("{present}", RecordTables.current(field.object()))
                .replace("{former}", RecordTables.past(field.object()))
                .replace("{field}", Sql.quoted(field.field()));
    }

    String connection() {
        return field.object().connection();
    }

    String object() {
        return field.object().object();
    }
}
