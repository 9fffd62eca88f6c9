package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// One landed field: fills statements whose table and column names depend on it.
record FieldTable(FieldPath field) {

    boolean landed(Session session) {
        return RecordTables.landed(session, field);
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
