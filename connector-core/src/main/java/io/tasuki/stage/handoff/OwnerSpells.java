package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.Map;
import java.util.Set;

/// Who had a lead from when until when, as each record tells it that says so: the lead's own records, those that are kept
/// for it, and deals that tell a handoff.
public final class OwnerSpells {

    private final Session session;
    private final String leads;

    private OwnerSpells(Session session, String leads) {
        this.session = session;
        this.leads = Sql.literal(leads);
    }

    /// Fills the session's table `owner_spell`; times in which nobody had a lead have no row. The neutral views, links and
    /// the ledger must exist.
    ///
    /// @param leads a table of the session with a column `lead`
    /// @param owners which field of each object says who is in charge, see [HandoffSettings#ownersAsked]
    /// @param selling the connections in which sales works
    public static void fill(Session session, String leads, Map<ObjectName, String> owners, Set<String> selling) {
        session.script(load("owner_spell"));
        OwnerSpells spells = new OwnerSpells(session, leads);
        owners.forEach((object, field) -> spells.tell(new FieldPath(object, field), selling));
    }

    private void tell(FieldPath owner, Set<String> selling) {
        ObjectName object = owner.object();
        session.execute(load("owner_teller").replace("{leads}", leads), object.connection(), object.object());
        new FieldReading(session, new FieldTable(owner)).versionsOfTellers();
        session.execute(
                load("owner_spell_told"),
                object.toString(),
                selling.contains(object.connection()) && Tellers.arePersons(session, object));
    }

    private static String load(String name) {
        return Sql.load(OwnerSpells.class, name);
    }
}
