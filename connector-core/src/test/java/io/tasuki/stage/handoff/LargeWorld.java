package io.tasuki.stage.handoff;

import io.tasuki.crm.CrmRow;
import io.tasuki.crm.FieldVersion;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PollControl;
import io.tasuki.stage.poll.PollReport;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.Poller;
import io.tasuki.stage.poll.ScriptedAdapter;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import io.tasuki.time.ManualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A landed world of any size in a file: each lead known to both CRMs, every third with a deal that has a history.
final class LargeWorld implements AutoCloseable {

    private static final PollTarget PEOPLE = target("marketing.contacts");
    private static final PollTarget DEALS = target("sales.Deal");
    private static final Instant MADE = Instant.parse("2026-01-10T00:00:00Z");

    final Store store;

    private final ManualTime time = new ManualTime(World.EPOCH);
    private Instant now = Instant.parse("2026-06-01T00:00:00Z");

    LargeWorld(Path file, int leads) {
        store = Store.open(file, StoreSettings.defaults());
        store.change(session -> {
            CrmViews.create(session, World.TARGETS);
            Ledger.defineMacros(session);
            session.script(Sql.load(LargeWorld.class, "large_world").replace("{leads}", Integer.toString(leads)));
        });
        store.checkpoint();
    }

    /// The moment of the last landing.
    Instant now() {
        return now;
    }

    /// Lands new values of contacts, from one number on.
    void editPeople(int from, int count) {
        poll(PEOPLE, from, count, number -> Map.of(
                "email", "new" + number + "@a.example", "company", "c" + number / 10,
                "handed_over", "2026-02-01T09:00:00Z", "origin", "fair", "industry", "it", "size", "10"));
    }

    /// Lands a won stage of deals and its history, from one number on.
    void editDeals(int from, int count) {
        poll(DEALS, from, count, number -> Map.of(
                "stage", "won", "closed", "true", "won", "true", "amount", "10", "currency", "EUR", "close_date", "2026-05-01"));
    }

    @FunctionalInterface
    private interface Values {
        Map<String, String> of(int number);
    }

    private void poll(PollTarget target, int from, int count, Values values) {
        now = now.plusSeconds(900);
        String object = target.name().object();
        String prefix = object.equals("Deal") ? "d" : "m";
        ScriptedAdapter adapter = new ScriptedAdapter(target.requested().toArray(String[]::new))
                .then(sink -> IntStream.range(from, from + count).forEach(number -> {
                    String id = prefix + number;
                    Map<String, String> told = values.of(number);
                    sink.row(new CrmRow(object, id, MADE, now, target.requested().stream()
                            .map(field -> told.getOrDefault(field, ""))
                            .toList()));
                    if (object.equals("Deal")) {
                        sink.version(new FieldVersion(object, id, "stage", Optional.of(now), "won", "stage_history"));
                    }
                }));
        PollReport report = new Poller(store, time)
                .poll(Map.of(target.name().connection(), adapter), List.of(target), new Control(now));
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException(report.problems().toString());
        }
    }

    private static PollTarget target(String name) {
        return World.TARGETS.stream()
                .filter(target -> target.name().equals(ObjectName.parse(name)))
                .findFirst()
                .orElseThrow();
    }

    /// Asks what became of the stale leads.
    void outcomes() {
        store.read((Session session) -> session.query(
                "select count(distinct outcome) from outcome_of('stale_lead', ?, 'UTC')", row -> row.number(1), now));
    }

    long count(String table) {
        return store.read((Session session) -> session.query("select count(*) from " + table, row -> row.number(1)))
                .getFirst();
    }

    @Override
    public void close() {
        store.close();
    }

    private record Control(Instant moment) implements PollControl {

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void progress(ObjectName object, long rows) {
            // Nobody looks.
        }
    }
}
