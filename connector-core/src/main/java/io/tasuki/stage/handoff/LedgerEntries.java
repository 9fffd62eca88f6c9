package io.tasuki.stage.handoff;

import io.tasuki.store.Portions;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.ZoneId;

/// The ledger's memory: what it said of each handoff, and since when. The tables of [Ledger] are the present and are made
/// anew at will; an entry stays as it was written.
///
/// 1. A handoff gets another entry only when something else is said of it than in its last one; one that the records no
///    longer tell gets an entry saying so.
/// 2. An entry says nothing that another handoff of its lead would change by being there.
/// 3. Only the leads that [Ledger#update] found to have changed are looked at.
/// 4. When the CRM no longer has a person's record, the person's own words go from its entries too, and nothing else does.
public final class LedgerEntries {

    // An entry holds much.
    private static final int LEADS_AT_ONCE = 50_000;

    private LedgerEntries() {}

    /// Adds what is said now and was not said before; belongs in the transaction in which the ledger was brought up to date.
    ///
    /// @param knownAt of this run, by the CRMs' clock
    /// @return how many entries were added
    public static long append(Session session, Instant knownAt, ZoneId zone) {
        session.execute(load("told_lead"));
        long leads = session.query("select count(*) from told_lead", row -> row.number(1)).getFirst();
        long added = Portions.sum(
                session, load("told_portion"), leads, LEADS_AT_ONCE, () -> appendPortion(session, knownAt, zone));
        forgetRemoved(session);
        return added;
    }

    private static long appendPortion(Session session, Instant knownAt, ZoneId zone) {
        session.execute(load("told_entry"), zone.getId());
        session.execute(load("last_entry"));
        long told = session.execute(load("ledger_entry"), knownAt);
        return told + session.execute(load("withdrawn_entry"), knownAt);
    }

    private static void forgetRemoved(Session session) {
        session.execute(load("gone_record"));
        if (session.query("select exists (from gone_record)", row -> row.truth(1)).getFirst()) {
            session.execute(load("forgotten_entry"));
            session.execute(load("forget_entry"));
        }
    }

    private static String load(String name) {
        return Sql.load(LedgerEntries.class, name);
    }
}
