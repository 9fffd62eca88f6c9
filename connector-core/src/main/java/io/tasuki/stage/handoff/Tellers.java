package io.tasuki.stage.handoff;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;

/// Fills `teller`: the records of one object that may tell something of the leads whose part of the ledger is made.
final class Tellers {

    private Tellers() {}

    /// The leads' own records of the object, or those that are kept for them.
    static void records(Session session, ObjectName object) {
        session.execute(load("teller"), object.connection(), object.object());
    }

    /// The deals that name a lead.
    static void deals(Session session, ObjectName object) {
        session.execute(load("teller_deal"), object.connection(), object.object());
    }

    static boolean arePersons(Session session, ObjectName object) {
        return session.query(load("is_person_object"), row -> row.truth(1), object.connection(), object.object())
                .getFirst();
    }

    private static String load(String name) {
        return Sql.load(Tellers.class, name);
    }
}
