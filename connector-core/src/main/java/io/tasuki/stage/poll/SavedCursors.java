package io.tasuki.stage.poll;

import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;

/// Where the passes of one object stand.
///
/// @param fieldSet the hash of the fields the cursors belong to
record SavedCursors(ObjectName object, String fieldSet) {

    /// The cursors of all passes in the passes' order; none when there are none for these fields.
    List<Cursor> load(Session session) {
        return session
                .query(
                        Sql.load(SavedCursors.class, "cursors"),
                        row -> new Cursor(Pass.valueOf(row.text(1)), row.text(2)),
                        object.connection(),
                        object.object(),
                        fieldSet)
                .stream()
                .sorted((one, other) -> one.pass().compareTo(other.pass()))
                .toList();
    }

    /// Puts the cursors of a new beginning in the place of all former ones.
    void begin(Session session, List<Cursor> cursors, Instant moment) {
        forget(session, object);
        cursors.forEach(cursor -> save(session, cursor, moment));
    }

    /// Makes the next poll begin the object anew.
    static void forget(Session session, ObjectName object) {
        session.execute(
                "delete from poll_cursor where connection = ? and object = ?", object.connection(), object.object());
    }

    // Replacing the row through its key would take three times as long, and this is done at every checkpoint.
    void save(Session session, Cursor cursor, Instant moment) {
        int known = session.execute(
                Sql.load(SavedCursors.class, "cursor_move"),
                fieldSet,
                cursor.state(),
                moment,
                object.connection(),
                object.object(),
                cursor.pass().name());
        if (known == 0) {
            session.execute(
                    "insert into poll_cursor values (?, ?, ?, ?, ?, ?)",
                    object.connection(),
                    object.object(),
                    cursor.pass().name(),
                    fieldSet,
                    cursor.state(),
                    moment);
        }
    }
}
