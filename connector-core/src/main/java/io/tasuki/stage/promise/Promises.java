package io.tasuki.stage.promise;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Judges the promises of handoffs at a moment.
///
/// 1. A clock starts at the handoff. It ends when the promise is kept, or when it is due: afterwards it is met or missed.
/// 2. What happened counts for the lead's latest handoff at that time, from any record that stands for the lead.
/// 3. A handoff that is dated by a day happens as that day begins, so what was done on the day counts.
/// 4. An activity counts from when it took place, not from when it was written down.
public final class Promises {

    private final Session session;
    private final PromiseSettings settings;

    private Promises(Session session, PromiseSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /// Fills the session's table `promise_state`: handoff, lead, latest, promise, due, kept_at, evidence, owner and state, which
    /// is `met`, `missed` or `running`; one row for each promise of each handoff, of the leads of a table, that had happened
    /// by then. The neutral views, links and the ledger's macros must exist. Ambiguous leads have none.
    ///
    /// @param leads a table of the session with a column `lead`
    public static void judge(Session session, PromiseSettings settings, String leads, Instant asOf) {
        new Promises(session, settings).judge(leads, asOf);
    }

    private void judge(String leads, Instant asOf) {
        String table = Sql.literal(leads);
        session.execute(load("promise_span").replace("{leads}", table), asOf);
        session.script(load("promise_kept"));
        if (settings.byActivities()) {
            session.script(load("promise_record"));
            session.script(load("promise_activity"));
            session.execute(load("kept_by_activity"), asOf, joined(settings.automatons()), joined(settings.selling()));
        }
        if (settings.limits().containsKey(Promise.FEEDBACK)) {
            session.execute(
                    load("kept_by_feedback").replace("{leads}", table),
                    asOf,
                    settings.work().zone().getId());
        }
        due();
        session.execute(load("promise_state"), asOf);
    }

    // Handoffs of one moment share their ends.
    private void due() {
        session.script(load("promise_due"));
        List<Instant> moments =
                session.query("select distinct moment from promise_span", row -> row.moment(1).orElseThrow());
        session.append("promise_due", rows -> {
            for (Instant moment : moments) {
                for (Map.Entry<Promise, TimeLimit> limit : settings.limits().entrySet()) {
                    rows.row(limit.getKey().word(), moment, limit.getValue().due(moment, settings.work()));
                }
            }
        });
    }

    private static String joined(Set<String> words) {
        return String.join("\u001f", words);
    }

    private static String load(String name) {
        return Sql.load(Promises.class, name);
    }
}
