package io.tasuki.stage.handoff;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// Reads one field on behalf of every lead: first which record to read it from, then all its dated values.
final class FieldReading {

    private final Session session;
    private final FieldTable table;

    FieldReading(Session session, FieldTable table) {
        this.session = session;
        this.table = table;
    }

    /// Fills `wanted` and `reading` with the field's values and since when each holds.
    void versions() {
        choose();
        read();
    }

    /// The same of every record in `teller`.
    void versionsOfTellers() {
        session.script(load("wanted"));
        session.script(load("reading"));
        session.execute(load("wanted_teller"));
        read();
    }

    private void read() {
        session.execute(load("reading_history"), table.connection(), table.object(), table.field().field());
        if (table.landed(session)) {
            session.execute(table.statement("reading_observed"));
        }
    }

    /// Fills `wanted` and `reading` with the field as it stands now.
    void present() {
        choose();
        if (table.landed(session)) {
            session.execute(table.statement("reading_current"));
        }
    }

    private void choose() {
        session.script(load("wanted"));
        session.script(load("reading"));
        if (Tellers.arePersons(session, table.field().object())) {
            session.execute(load("wanted_person"), table.connection(), table.object());
        } else if (table.landed(session)) {
            session.execute(
                    table.statement("wanted_company"),
                    table.connection(),
                    table.object(),
                    table.connection(),
                    table.object(),
                    table.connection(),
                    table.connection());
        }
    }

    private static String load(String name) {
        return Sql.load(FieldReading.class, name);
    }
}
