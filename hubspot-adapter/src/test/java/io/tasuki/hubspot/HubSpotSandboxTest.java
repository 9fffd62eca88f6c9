package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.hubspot.read.FeedState;
import io.tasuki.reference.ReferenceData;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The adapter over the sandbox's portal: how many calls, how fast, and that nothing disturbs the result.
class HubSpotSandboxTest {

    private static final PollRequest CONTACTS = new PollRequest("contacts", List.of("jobtitle", "city"), List.of());

    private final Pushed pushed = new Pushed();
    private final Map<String, Map<Pass, Cursor>> cursors = new HashMap<>();

    @Test
    void aBackfillTakesOneCallForEachHundredAndWithHistoryForEachFifty() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(List.of(SandboxPortal.contacts(230, SandboxPortal.START)));
                CrmAdapter adapter = portal.open(Map.of())) {
            begin(adapter, CONTACTS);
            long before = portal.callsReceived();
            poll(adapter, CONTACTS, Pass.CHANGES);
            assertThat(portal.callsReceived() - before).isEqualTo(3);

            PollRequest withHistory = new PollRequest("contacts", List.of("jobtitle"), List.of("jobtitle"));
            begin(adapter, withHistory);
            before = portal.callsReceived();
            poll(adapter, withHistory, Pass.CHANGES);
            assertThat(portal.callsReceived() - before).isEqualTo(5);
        }
        assertThat(pushed.versions).hasSize(230);
    }

    @Test
    void aQuietPollMakesAtMostTwoCallsForEachObjectAndReadsNothing() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open()) {
            portal.create("contacts", List.of(Map.of("city", "Kyoto")));
            List<PollRequest> requests = requests(adapter);
            for (PollRequest request : requests) {
                begin(adapter, request);
                pollAll(adapter, request);
            }
            portal.advance(Duration.ofHours(2));
            long read = portal.recordsRead();

            for (PollRequest request : requests) {
                long before = portal.callsReceived();
                pollAll(adapter, request);
                assertThat(portal.callsReceived() - before).as(request.object()).isBetween(1L, 2L);
            }
            assertThat(portal.recordsRead()).isEqualTo(read);
        }
    }

    @Test
    void whomSalesWorksWithWhatWasDoneAndWhatWasSoldIsToldWithItsLinks() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open()) {
            String contact = portal.create("contacts", List.of(Map.of("city", "Kyoto"))).getFirst();
            String deal = portal.create("deals", List.of(Map.of("dealname", "d"))).getFirst();
            for (var linked : Map.of(
                            "leads", "contacts", "meetings", "contacts", "calls", "contacts", "emails", "contacts",
                            "tasks", "contacts", "line_items", "deals")
                    .entrySet()) {
                String other = linked.getValue().equals("deals") ? deal : contact;
                String id = portal.create(linked.getKey(), List.of(Map.of())).getFirst();
                portal.link(linked.getKey(), id, linked.getValue(), other);
                portal.settle();

                PollRequest request = new PollRequest(linked.getKey(), List.of("hs_object_id"), List.of());
                begin(adapter, request);
                pollAll(adapter, request);

                assertThat(pushed.rows.getLast().object()).isEqualTo(linked.getKey());
                assertThat(pushed.links.getLast())
                        .isEqualTo(new LinkSet(
                                linked.getKey(), id, linked.getValue(), List.of(new LinkSet.Link(other, "", false))));
            }
        }
    }

    @Test
    void anIncrementReadsTheValuesOfWhatChangedAndNothingElse() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(List.of(SandboxPortal.contacts(250, SandboxPortal.START.minusSeconds(86_400))));
                CrmAdapter adapter = portal.open(Map.of())) {
            begin(adapter, CONTACTS);
            pollAll(adapter, CONTACTS);
            portal.advance(Duration.ofMinutes(20));
            for (int id = 1; id <= 150; id++) {
                portal.edit("contacts", Integer.toString(id), Map.of("city", "Nara"));
            }
            portal.advance(Duration.ofHours(2));
            long read = portal.recordsRead();
            long calls = portal.callsReceived();

            pollAll(adapter, CONTACTS);
            assertThat(portal.recordsRead() - read).isEqualTo(150);
            assertThat(portal.callsReceived() - calls).as("2 searches, 2 reads, 2 to spare").isBetween(4L, 6L);

            portal.advance(Duration.ofHours(2));
            pollAll(adapter, CONTACTS);
            assertThat(portal.recordsRead() - read).isEqualTo(150);
        }
    }

    @Test
    void moreThanTenThousandRecordsOfOneStampAreAnOrdinaryIncrement() throws Exception {
        int count = 10_450;
        Instant stamp = SandboxPortal.START;
        try (SandboxPortal portal = new SandboxPortal(List.of(SandboxPortal.contacts(count, stamp)));
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.advance(Duration.ofMinutes(10));

            adapter.changes()
                    .poll(CONTACTS, FeedState.caughtUp(stamp.minusSeconds(1)).cursor(Pass.CHANGES), pushed);
        }

        assertThat(new HashSet<>(ids())).hasSize(count);
        assertThat(pushed.rows).hasSize(count);
    }

    @Test
    void whateverBreaksOnTheWayTheRowsAreThoseOfAnUndisturbedReading() throws Exception {
        Table contacts = SandboxPortal.contacts(500, SandboxPortal.START);
        List<CrmRow> undisturbed = read(contacts, Optional.empty());

        for (Fault.Kind kind : List.of(
                Fault.Kind.RESET,
                Fault.Kind.TRUNCATE,
                Fault.Kind.LOST_REPLY,
                Fault.Kind.HTML,
                Fault.Kind.EXPIRE_TOKEN,
                Fault.Kind.LOCK_ROW,
                Fault.Kind.STATUS)) {
            assertThat(read(contacts, Optional.of(kind))).as(kind.name()).isEqualTo(undisturbed);
        }
    }

    private static List<CrmRow> read(Table contacts, Optional<Fault.Kind> kind) throws CrmException {
        Pushed told = new Pushed();
        try (SandboxPortal portal = new SandboxPortal(List.of(contacts));
                CrmAdapter adapter = portal.open(Map.of())) {
            Cursor start = adapter.changes().begin(CONTACTS).getFirst();
            kind.ifPresent(broken ->
                    portal.fault(broken, "GET /crm/objects/*", 2, broken == Fault.Kind.STATUS ? 429 : 502));
            adapter.changes().poll(CONTACTS, start, told);
            assertThat(adapter.budget().callsMade()).isEqualTo(6 + (kind.isPresent() ? 1 : 0));
        }
        return told.rows;
    }

    @Test
    void aRealDataSetIsReadToTheLastContact() throws Exception {
        DataSet olist = DataSet.read(ReferenceData.set("crm-olist"));
        PollRequest request = new PollRequest("contacts", List.of("email", "origin"), List.of());

        try (SandboxPortal portal = new SandboxPortal(olist, Limits.OFF);
                CrmAdapter adapter = portal.open(Map.of())) {
            assertThat(adapter.schema("contacts").field("origin")).isPresent();
            begin(adapter, request);
            long before = portal.callsReceived();
            poll(adapter, request, Pass.CHANGES);
            assertThat(portal.callsReceived() - before).isEqualTo(80);
        }
        assertThat(pushed.rows).hasSize(8000);
        assertThat(pushed.rows).filteredOn(row -> row.values().contains("paid_search")).hasSize(1586);
    }

    private List<PollRequest> requests(CrmAdapter adapter) throws CrmException {
        List<String> objects = new HubSpotAdapterFactory()
                .vocabulary().objects().stream().map(object -> object.name()).toList();
        List<PollRequest> requests = new ArrayList<>();
        for (String object : objects) {
            String field = adapter.schema(object).fields().getFirst().name();
            requests.add(new PollRequest(object, List.of(field), List.of()));
        }
        return requests;
    }

    private void begin(CrmAdapter adapter, PollRequest request) throws CrmException {
        Map<Pass, Cursor> begun = new EnumMap<>(Pass.class);
        adapter.changes().begin(request).forEach(cursor -> begun.put(cursor.pass(), cursor));
        cursors.put(request.object(), begun);
    }

    private void pollAll(CrmAdapter adapter, PollRequest request) throws CrmException {
        for (Pass pass : List.copyOf(passes(request).keySet())) {
            poll(adapter, request, pass);
        }
    }

    private void poll(CrmAdapter adapter, PollRequest request, Pass pass) throws CrmException {
        int before = pushed.checkpoints.size();
        Cursor cursor = Objects.requireNonNull(passes(request).get(pass));
        adapter.changes().poll(request, cursor, pushed);
        pushed.checkpoints
                .subList(before, pushed.checkpoints.size())
                .forEach(saved -> passes(request).put(pass, saved));
    }

    private Map<Pass, Cursor> passes(PollRequest request) {
        return cursors.getOrDefault(request.object(), Map.of());
    }

    private List<String> ids() {
        return pushed.rows.stream().map(CrmRow::id).toList();
    }
}
