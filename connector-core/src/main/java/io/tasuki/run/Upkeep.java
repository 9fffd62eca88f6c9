package io.tasuki.run;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.PollSummary;
import io.tasuki.stage.handoff.Ledger;
import io.tasuki.stage.handoff.LedgerEntries;
import io.tasuki.stage.handoff.LedgerReport;
import io.tasuki.stage.link.LinkReport;
import io.tasuki.stage.link.Linker;
import io.tasuki.stage.poll.DirtyRecords;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import java.time.Instant;
import java.util.Optional;

/// Keeps what is derived from landed records up to date, and knows when it already is.
///
/// The configuration that a part was derived with is remembered as a hash beside it, and what landed since as marks on
/// the records, each in the same transaction: so a run that dies anywhere leaves a store that knows where it is behind.
final class Upkeep {

    private static final String LEDGER = "ledger";

    private final Store store;
    private final Configuration configuration;

    Upkeep(Store store, Configuration configuration) {
        this.store = store;
        this.configuration = configuration;
    }

    /// What the ledger holds.
    record LedgerState(PollSummary.Linked linked, long handoffs) {}

    /// Brings links and ledger up to date when they are behind: only what dirty records concern, where that is known.
    ///
    /// @param now by the CRMs' clock, when somebody has just heard it; what is learnt now was known from then on
    LedgerState ledger(Optional<Instant> now) {
        Optional<LedgerState> upToDate = store.read(
                session -> remembered(session).filter(state -> DirtyRecords.extent(session).nothing()));
        return upToDate.orElseGet(() -> store.write(session -> bringUpToDate(session, now)));
    }

    private LedgerState bringUpToDate(Session session, Optional<Instant> now) {
        LedgerState state = remembered(session).flatMap(known -> update(session)).orElseGet(() -> rebuild(session));
        LedgerEntries.append(session, now.orElseGet(() -> lastLanding(session)), configuration.zone());
        DirtyRecords.clear(session);
        remember(session, LEDGER, state);
        return state;
    }

    private Optional<LedgerState> update(Session session) {
        return Linker.relink(session, configuration.links())
                .map(links -> state(links, Ledger.update(session, configuration.links(), configuration.handoffs())));
    }

    private LedgerState rebuild(Session session) {
        LinkReport links = Linker.link(session, configuration.links());
        return state(links, Ledger.rebuild(session, configuration.links(), configuration.handoffs()));
    }

    private static LedgerState state(LinkReport links, LedgerReport ledger) {
        return new LedgerState(
                new PollSummary.Linked(links.leads(), links.deals(), links.ambiguous(), links.unmatched()),
                ledger.handoffs());
    }

    private static Instant lastLanding(Session session) {
        return session.query("select max(saved_at) from poll_cursor", row -> row.moment(1)).getFirst().orElse(Instant.EPOCH);
    }

    private Optional<LedgerState> remembered(Session session) {
        return remembered(session, LEDGER, LedgerState.class);
    }

    /// People were erased: nothing derived before tells the truth any more.
    void startAnew(Session session) {
        forget(session, LEDGER);
    }

    private <T> Optional<T> remembered(Session session, String name, Class<T> type) {
        return session
                .query(
                        "select document from derived_state where name = ? and hash = ?",
                        row -> Documents.read(row.text(1), type),
                        name,
                        configuration.fingerprint())
                .stream()
                .findFirst();
    }

    private void remember(Session session, String name, Object state) {
        session.execute(
                "insert or replace into derived_state values (?, ?, ?)",
                name,
                configuration.fingerprint(),
                Documents.json(state));
    }

    private static void forget(Session session, String name) {
        session.execute("delete from derived_state where name = ?", name);
    }
}
