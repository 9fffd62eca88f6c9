package io.tasuki.stage.promise;

import static java.util.stream.Collectors.joining;

import io.tasuki.calendar.TimeLimit;
import io.tasuki.stage.handoff.OwnerSpells;
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
/// 5. The clock belongs to the handoff, whoever has the lead; a breach belongs to who had it when it was due.
public final class Promises {

    private final Session session;
    private final PromiseSettings settings;

    private Promises(Session session, PromiseSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /// Fills the session's table `promise_state`: handoff, lead, latest, promise, started_at, due, kept_at, evidence,
    /// owner, state, which is `met`, `missed` or `running`, arrived_at, when the lead first had an owner where sales works (null:
    /// not yet), and owner_record, which says who answers; one row for each promise of each handoff, of the leads of a table,
    /// that had happened by then. The owner is who had the lead when the clock ended, or has it while it runs; blank: nobody,
    /// or unknown. The neutral views, links and the ledger's macros must exist. Ambiguous leads have none.
    ///
    /// @param leads a table of the session with a column `lead`
    public static void judge(Session session, PromiseSettings settings, String leads, Instant asOf) {
        new Promises(session, settings).judge(leads, asOf);
    }

    private void judge(String leads, Instant asOf) {
        String table = Sql.literal(leads);
        session.execute(load("promise_span").replace("{leads}", table), asOf);
        owners(leads);
        session.script(load("promise_kept"));
        if (settings.byActivities()) {
            session.script(load("promise_record"));
            session.script(load("promise_activity"));
            session.execute(load("kept_by_activity"), asOf, joined(settings.automatons()), joined(settings.selling()));
        }
        if (settings.limits().containsKey(Promise.INFORMATION_CHECKED)) {
            session.execute(load("kept_by_check"), asOf, joined(settings.checks()));
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

    private void owners(String leads) {
        if (settings.owners().isEmpty()) {
            session.script(load("promise_owned_later"));
        } else {
            OwnerSpells.fill(session, leads, settings.owners(), settings.selling());
            session.execute(load("promise_owned"), joined(settings.selling()));
        }
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

    private static String joined(Set<?> words) {
        return words.stream().map(Object::toString).collect(joining("\u001f"));
    }

    private static String load(String name) {
        return Sql.load(Promises.class, name);
    }
}
