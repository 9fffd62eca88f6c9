package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.sandbox.control.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Marketing events and who takes part in them, over the pretended portal.
class HubSpotEventsTest {

    private static final String[] ASKED = {
        "marketingEventId", "contactId", "attendanceState", "firstOccurredAt", "occurredAt"
    };

    @Test
    void anEventIsToldOnceAndAgainWhenItChanges() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(3, 1));
                CrmAdapter adapter = portal.open(Map.of("page_size", "2"))) {
            Reading reading = Reading.begin(adapter, "marketing_events", "eventName", "eventType").poll().poll();
            assertThat(values(reading))
                    .containsExactly("50001 [Webinar 0, WEBINAR]", "50002 [Webinar 1, WEBINAR]", "50003 [Webinar 2, WEBINAR]");

            String fair = portal.hold(Map.of("eventName", "展示会", "startDateTime", "2026-04-01T01:00:00Z"));
            reading.told.rows.clear();
            reading.poll();

            assertThat(values(reading)).containsExactly(fair + " [展示会, ]");
        }
    }

    @Test
    void whoTakesPartIsToldWithTheFirstAnswerAndThePresentState() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(0, 2));
                CrmAdapter adapter = portal.open(Map.of())) {
            String fair = portal.hold(Map.of("eventName", "Fair", "endDateTime", "2026-03-20T00:00:00Z"));
            Reading reading = Reading.begin(adapter, "event_participations", ASKED);
            portal.attend(fair, "1", "REGISTERED");
            reading.poll();
            portal.advance(Duration.ofDays(10));
            portal.attend(fair, "1", "ATTENDED");
            portal.attend(fair, "2", "CANCELLED");
            reading.poll(Pass.CHANGES);

            assertThat(values(reading).stream().map(text -> text.replaceAll("^\\S+ ", "")))
                    .containsExactly(
                            "[" + fair + ", 1, REGISTERED, 2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z]",
                            "[" + fair + ", 1, ATTENDED, 2026-03-02T09:00:00Z, 2026-03-12T09:00:00Z]",
                            "[" + fair + ", 2, CANCELLED, 2026-03-12T09:00:00Z, 2026-03-12T09:00:00Z]");
            assertThat(reading.told.rows.get(0).id()).isEqualTo(reading.told.rows.get(1).id());
            assertThat(reading.told.rows.get(1).modifiedAt()).isAfter(reading.told.rows.get(0).modifiedAt());
        }
    }

    @Test
    void whatIsLongOverIsReadAgainByTheSweepAloneWhichFindsWhoIsGone() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(6, 3));
                CrmAdapter adapter = portal.open(Map.of("page_size", "2"))) {
            Reading reading = Reading.begin(adapter, "event_participations", ASKED).poll();
            assertThat(reading.told.rows).hasSize(18);
            String old = Integer.toString(EventTables.FIRST);
            String gone = reading.told.rows.stream()
                    .filter(row -> row.values().subList(0, 2).equals(List.of(old, "2")))
                    .map(CrmRow::id)
                    .collect(Collectors.joining());
            portal.forget(old + "/participations/2");
            portal.attend(old, "3", "ATTENDED");
            reading.told.rows.clear();

            portal.advance(Duration.ofDays(2));
            reading.poll();
            assertThat(reading.told.rows).extracting(row -> row.values().getFirst()).doesNotContain(old);
            assertThat(reading.told.removed).isEmpty();
            portal.advance(Duration.ofDays(6));
            reading.poll();

            assertThat(reading.told.removed).containsExactly(gone);
            assertThat(reading.told.rows)
                    .filteredOn(row -> row.values().getFirst().equals(old))
                    .extracting(row -> row.values().get(1) + row.values().get(2))
                    .containsExactlyInAnyOrder("1REGISTERED", "3ATTENDED");
        }
    }

    @Test
    void anEventThatIsCalledOffTakesItsParticipantsAlong() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(2, 3));
                CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "event_participations", ASKED).poll();
            portal.forget(Integer.toString(EventTables.FIRST));
            portal.advance(Duration.ofDays(8));

            reading.poll();

            assertThat(reading.told.removed)
                    .hasSize(3)
                    .allMatch(id -> id.startsWith(EventTables.FIRST + "/"));
        }
    }

    @Test
    void aRestartFromAnyCheckpointLosesNobodyAndNoChange() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(5, 5));
                CrmAdapter adapter = portal.open(Map.of("page_size", "2"))) {
            Reading whole = Reading.begin(adapter, "event_participations", ASKED);
            whole.poll(Pass.CHANGES);
            Set<String> everybody = ids(whole.told);
            assertThat(everybody).hasSize(25);
            assertThat(whole.told.checkpoints).as("one for each page of participants").hasSize(5 * 3);
            String last = Integer.toString(EventTables.FIRST + 4);
            portal.advance(Duration.ofMinutes(1));
            portal.attend(last, "1", "ATTENDED");

            for (Cursor saved : whole.told.checkpoints) {
                Pushed resumed = new Pushed();
                poll(adapter, saved, resumed);
                poll(adapter, resumed.checkpoints.getLast(), resumed);

                Set<String> told = ids(resumed);
                told.addAll(ids(whole.told, whole.told.checkpoints.indexOf(saved) + 1));
                assertThat(told).isEqualTo(everybody);
                assertThat(resumed.rows)
                        .as("the change after the restart from " + saved.state())
                        .anyMatch(row -> row.values().subList(0, 3).equals(List.of(last, "1", "ATTENDED")));
            }
        }
    }

    private static void poll(CrmAdapter adapter, Cursor cursor, Pushed into) throws CrmException {
        adapter.changes().poll(new PollRequest("event_participations", List.of(ASKED), List.of()), cursor, into);
    }

    @Test
    void contactsThatAreGoneAreGoneAndMergedOnesBecomeTheWinner() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(1, 3));
                CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "event_participations", ASKED).poll();
            List<String> before = reading.told.rows.stream().map(CrmRow::id).toList();
            portal.merge("contacts", "1", "2");
            portal.erase("contacts", "3");
            reading.told.rows.clear();
            portal.advance(Duration.ofDays(8));

            reading.poll();

            assertThat(reading.told.removed).containsExactly(before.getLast());
            assertThat(reading.told.rows)
                    .extracting(row -> row.id() + " " + row.values().get(1))
                    .contains(before.get(0) + " 2", before.get(1) + " 2");
        }
    }

    @Test
    void withoutItsScopeNothingIsToldTheDoctorSaysWhyAndAllIsReadOnceItIsThere() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(2, 2));
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.turn(Map.of("scopes_off", List.of("crm.objects.marketing_events.read")));
            Reading events = Reading.begin(adapter, "marketing_events", "eventName").poll();
            Reading participations = Reading.begin(adapter, "event_participations", ASKED).poll();

            assertThat(events.told.rows).isEmpty();
            assertThat(participations.told.rows).isEmpty();
            assertThat(adapter.findings())
                    .filteredOn(finding -> finding.check().equals("scope of marketing_events"))
                    .extracting(Finding::remedy)
                    .containsExactly("add the scope to the service key: crm.objects.marketing_events.read");
            portal.turn(Map.of("scopes_off", List.of()));
            assertThat(events.poll().told.rows).hasSize(2);
            assertThat(participations.poll().told.rows).hasSize(4);
        }
    }

    @Test
    void aScopeThatIsTakenAwayInTheMiddleRemovesNobody() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(4, 2));
                CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "event_participations", ASKED).poll();
            portal.advance(Duration.ofDays(8));
            portal.fault(Fault.Kind.STATUS, "GET /marketing/*", 2, 403);

            reading.poll(Pass.ID_SWEEP);
            assertThat(reading.told.removed).isEmpty();
            reading.poll(Pass.ID_SWEEP);

            assertThat(reading.told.removed).isEmpty();
        }
    }

    private static List<String> values(Reading reading) {
        return reading.told.rows.stream().map(row -> row.id() + " " + row.values()).toList();
    }

    private static Set<String> ids(Pushed told) {
        return told.rows.stream().map(CrmRow::id).collect(Collectors.toCollection(TreeSet::new));
    }

    // Each checkpoint but the last of an event follows a page of two.
    private static Set<String> ids(Pushed told, int checkpoints) {
        int rows = checkpoints / 3 * 5 + checkpoints % 3 * 2;
        return told.rows.subList(0, rows).stream().map(CrmRow::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
