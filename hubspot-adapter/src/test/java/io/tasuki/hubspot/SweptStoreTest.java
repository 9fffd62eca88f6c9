package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollControl;
import io.tasuki.stage.poll.PollReport;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.Poller;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import io.tasuki.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a store makes of people who are erased in the portal without a trace.
class SweptStoreTest {

    private static final PollTarget CONTACTS = new PollTarget(
            new ObjectName("marketing", "contacts"),
            RecordKind.PERSON,
            Map.of(FieldRole.EMAIL, "email"),
            List.of("city"),
            List.of());

    private final SandboxPortal portal =
            new SandboxPortal(List.of(SandboxPortal.contacts(250, SandboxPortal.START.minus(Duration.ofDays(30)))));
    private final Store store = Store.inMemory(StoreSettings.defaults());
    private final CrmAdapter adapter = portal.open(Map.of());

    @AfterEach
    void close() {
        adapter.close();
        store.close();
        portal.close();
    }

    @Test
    void whoWasErasedIsGoneFromTheStoreADayLater() {
        poll();
        portal.erase("contacts", "7");
        portal.erase("contacts", "250");
        poll();
        assertThat(gone()).as("nothing tells of it at once").isEmpty();

        portal.advance(Duration.ofHours(25));
        PollReport report = poll();

        assertThat(gone()).containsExactly("7", "250");
        assertThat(report.problems()).isEmpty();
        assertThat(poll().changedAnything()).as("the next poll").isFalse();
    }

    @Test
    void whereManyAreMissingAllAreKeptAndTheReportSaysSo() {
        poll();
        IntStream.rangeClosed(1, 26).forEach(id -> portal.erase("contacts", Integer.toString(id)));
        portal.advance(Duration.ofHours(25));

        PollReport report = poll();

        assertThat(gone()).isEmpty();
        assertThat(report.problems())
                .extracting(problem -> problem.finding().check())
                .containsExactly("too_many_vanished");
    }

    private PollReport poll() {
        return new Poller(store, new ManualTime(SandboxPortal.START))
                .poll(Map.of("marketing", adapter), List.of(CONTACTS), new Control());
    }

    private List<String> gone() {
        String sql = "select _id from " + RecordTables.current(CONTACTS.name())
                + " where _removed_at is not null order by length(_id), _id";
        return store.read(session -> session.query(sql, row -> row.text(1)));
    }

    private final class Control implements PollControl {

        @Override
        public Instant moment() {
            return portal.now();
        }

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
