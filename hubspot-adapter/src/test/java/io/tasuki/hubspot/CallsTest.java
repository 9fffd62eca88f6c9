package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.hubspot.api.HubSpotObjectType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How many calls reading costs, counted where they arrive.
class CallsTest {

    private static final int COUNT = 2_350;

    @Test
    void aBackfillTakesOneCallForAHundredRecordsAndOneForTheLinksOfAThousand() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            for (HubSpotObjectType type : HubSpotObjectType.values()) {
                portal.flood(type.path(), COUNT);
                Reading reading = Reading.begin(adapter, type.path(), "hs_object_id");

                long calls = calls(portal, reading, Pass.CHANGES);

                assertThat(reading.told.rows).as(type.path()).hasSize(COUNT);
                long links = type.linkedTo().isPresent() ? ceil(COUNT, 1_000) : 0;
                assertThat(calls).as(type.path()).isEqualTo(ceil(COUNT, 100) + links);
                assertThat(reading.told.links).hasSize(links == 0 ? 0 : COUNT);
            }
        }
    }

    @Test
    void formerValuesMakeItFifty() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.flood("contacts", COUNT);
            PollRequest request = new PollRequest("contacts", List.of("city"), List.of("city"));

            assertThat(calls(portal, Reading.begin(adapter, request), Pass.CHANGES))
                    .isEqualTo(ceil(COUNT, 50));
        }
    }

    @Test
    void anIncrementTakesTwoSearchesForTwoHundredOneReadForAHundredAndTwoToSpare() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.flood("contacts", COUNT);
            portal.advance(Duration.ofHours(2));
            Reading reading = Reading.begin(adapter, "contacts", "city").poll();
            for (int changed : new int[] {1, 100, 200, 450, COUNT}) {
                reading.told.rows.clear();
                portal.advance(Duration.ofMinutes(10));
                portal.flood("contacts", changed);
                portal.advance(Duration.ofHours(2));

                long calls = calls(portal, reading, Pass.CHANGES) + calls(portal, reading, Pass.SECOND_LOOK);

                assertThat(reading.told.rows).hasSize(changed);
                assertThat(calls)
                        .as(changed + " changed")
                        .isLessThanOrEqualTo(2 * ceil(changed, 200) + ceil(changed, 100) + 2);
            }
        }
    }

    @Test
    void anIncrementOfDealsReadsTheLinksOfAThousandAtOnce() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.flood("deals", COUNT);
            portal.advance(Duration.ofHours(2));
            Reading reading = Reading.begin(adapter, "deals", "dealname").poll();
            portal.advance(Duration.ofMinutes(10));
            portal.flood("deals", COUNT);
            portal.advance(Duration.ofHours(2));

            long calls = calls(portal, reading, Pass.CHANGES) + calls(portal, reading, Pass.SECOND_LOOK);

            assertThat(calls).isLessThanOrEqualTo(2 * ceil(COUNT, 200) + ceil(COUNT, 100) + ceil(COUNT, 1_000) + 2);
        }
    }

    @Test
    void eventsTakeOneCallForAHundredAndOneForAHundredParticipantsOfEach() throws Exception {
        try (SandboxPortal portal = new SandboxPortal(EventTables.of(230, 120));
                CrmAdapter adapter = portal.open(Map.of())) {
            Reading events = Reading.begin(adapter, "marketing_events", "eventName");
            Reading participations = Reading.begin(adapter, "event_participations", "contactId");

            assertThat(calls(portal, events, Pass.CHANGES)).isEqualTo(3);
            assertThat(calls(portal, participations, Pass.CHANGES)).isEqualTo(3 + 230 * 2);
            assertThat(events.told.rows).hasSize(230);
            assertThat(participations.told.rows).hasSize(230 * 120);

            String last = Integer.toString(EventTables.FIRST + 229);
            portal.advance(Duration.ofMinutes(15));
            assertThat(calls(portal, events, Pass.CHANGES)).as("quiet").isEqualTo(1);
            assertThat(calls(portal, participations, Pass.CHANGES)).as("quiet").isEqualTo(1);
            portal.attend(last, "7", "ATTENDED");
            portal.advance(Duration.ofMinutes(15));
            assertThat(calls(portal, participations, Pass.CHANGES)).as("one event moved").isEqualTo(1 + 2);
            portal.advance(Duration.ofDays(1));
            events.poll(Pass.CHANGES);
            assertThat(calls(portal, participations, Pass.CHANGES)).as("once a day").isEqualTo(3 + 2 * 2);
            portal.advance(Duration.ofDays(7));
            events.poll(Pass.CHANGES);
            assertThat(calls(portal, participations, Pass.ID_SWEEP)).as("once a week").isEqualTo(3 + 230 * 2);
        }
    }

    @Test
    void aQuietPollTakesAtMostTwoCallsForEachKindOfObject() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            List<Reading> readings = everything(adapter);
            for (Reading reading : readings) {
                reading.poll();
            }
            for (int poll = 0; poll < 3; poll++) {
                portal.advance(Duration.ofMinutes(15));
                for (Reading reading : readings) {
                    long before = portal.callsReceived();
                    reading.poll();
                    assertThat(portal.callsReceived() - before).isBetween(1L, 2L);
                }
            }
        }
    }

    @Test
    void sweepsTakeWhatTheirListsTakeAndNothingUntilTheyAreDue() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            portal.flood("deals", COUNT);
            Reading reading =
                    Reading.begin(adapter, "deals", "dealname", "hs_is_closed").poll();
            List<Pass> sweeps = List.of(Pass.LINKS, Pass.COMPUTED, Pass.ARCHIVED, Pass.ID_SWEEP);
            for (Pass sweep : sweeps) {
                assertThat(calls(portal, reading, sweep))
                        .as(sweep + " before its time")
                        .isZero();
            }
            portal.advance(Duration.ofDays(8));
            reading.poll(Pass.CHANGES);

            assertThat(calls(portal, reading, Pass.LINKS)).isEqualTo(ceil(COUNT, 200) + ceil(COUNT, 1_000));
            assertThat(calls(portal, reading, Pass.COMPUTED)).isBetween(ceil(COUNT, 100), ceil(COUNT, 100) + 1);
            assertThat(calls(portal, reading, Pass.ARCHIVED)).isEqualTo(1);
            assertThat(calls(portal, reading, Pass.ID_SWEEP)).isEqualTo(ceil(COUNT, 100));
        }
    }

    private static List<Reading> everything(CrmAdapter adapter) throws CrmException {
        List<Reading> readings = new ArrayList<>();
        for (var object : new HubSpotAdapterFactory().vocabulary().objects()) {
            String field = adapter.schema(object.name()).fields().getFirst().name();
            readings.add(Reading.begin(adapter, object.name(), field));
        }
        return readings;
    }

    private static long calls(SandboxPortal portal, Reading reading, Pass pass) throws CrmException {
        long before = portal.callsReceived();
        reading.poll(pass);
        return portal.callsReceived() - before;
    }

    private static long ceil(long count, long size) {
        return Math.ceilDiv(count, size);
    }
}
