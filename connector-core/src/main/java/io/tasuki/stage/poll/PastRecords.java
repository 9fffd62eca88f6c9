package io.tasuki.stage.poll;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Aside;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;

/// The landed records as they were known at an earlier moment, in a database of their own.
///
/// 1. A version is known from when we learnt it until we learnt the next one; a removal, a value of a history and a
///    link from when we learnt it until we learnt otherwise.
/// 2. What removing and erasing people took away is not known at any moment: of a removed person there is what
///    outlasted the record, of an erased one nothing.
public final class PastRecords {

    private PastRecords() {}

    /// Fills the landed tables; the neutral views over them are made afterwards, as for the store itself.
    public static void fill(Session session, Aside aside, Instant knownAt) {
        String store = Sql.quoted(aside.store());
        session.script(load("past_field", store));
        for (ObjectName object : RecordTables.objects(session)) {
            session.script(filled("past_tables", store, object));
            session.execute(filled("past_present", store, object), knownAt);
            session.execute(filled("past_former", store, object), knownAt);
        }
        session.execute(load("past_version", store), knownAt);
        session.execute(load("past_link", store), knownAt);
    }

    private static String filled(String name, String store, ObjectName object) {
        return load(name, store)
                .replace("{present}", RecordTables.current(object))
                .replace("{former}", RecordTables.past(object));
    }

    private static String load(String name, String store) {
        return Sql.load(PastRecords.class, name).replace("{store}", store);
    }
}
