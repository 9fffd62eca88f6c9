package io.tasuki.hubspot;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.hubspot.event.EventState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What HubSpot's documents leave open about marketing events, or tell in two ways.
class EventOdditiesTest {

    private static final String LIST = "/marketing/marketing-events/2026-09";
    private static final PollRequest PARTICIPATIONS = new PollRequest(
            "event_participations",
            List.of("contactId", "attendanceState", "firstOccurredAt", "attendanceDurationSeconds"),
            List.of());

    private final Portal portal = new Portal();

    @AfterEach
    void stop() {
        portal.close();
    }

    private static String event(String id) {
        return "{\"objectId\":" + id + ",\"eventName\":\"Fair\",\"updatedAt\":\"2018-01-02T00:00:00Z\"}";
    }

    private static String path(String event) {
        return LIST + "/participations/" + event + "/breakdown";
    }

    private void tells(String participations) {
        portal.always("GET", LIST, 200, "{\"results\":[" + event("7") + "]}");
        portal.always("GET", path("7"), 200, "{\"results\":[" + participations + "],\"total\":1}");
    }

    private Pushed poll() throws CrmException {
        return poll(EventState.readAt(Instant.EPOCH), Pass.CHANGES);
    }

    private Pushed poll(EventState from, Pass pass) throws CrmException {
        Pushed told = new Pushed();
        try (CrmAdapter adapter = portal.open(Map.of("page_size", "2"))) {
            adapter.changes().poll(PARTICIPATIONS, from.cursor(pass), told);
        }
        return told;
    }

    @Test
    void aMomentIsReadAsANumberOrAsATextAndSoIsAnId() throws Exception {
        tells("""
                {"id":"71","createdAt":"2026-05-21T18:35:04.838Z","associations":{"contact":{"contactId":"1"}},
                 "properties":{"occurredAt":"2026-05-22T10:35:04.838Z","attendanceState":"ATTENDED",
                  "attendanceDurationSeconds":3600}},
                {"id":72,"createdAt":"2026-05-21T18:35:04.838Z","associations":{"contact":{"contactId":2}},
                 "properties":{"occurredAt":1779300000000,"attendanceState":"REGISTERED"}}""");

        assertThat(poll().rows)
                .extracting(row -> row.id() + row.values())
                .containsExactly(
                        "7/71[1, ATTENDED, 2026-05-21T18:35:04.838Z, 3600]",
                        "7/72[2, REGISTERED, 2026-05-20T18:00:00Z, ]");
    }

    @Test
    void whatIsMissingIsEmptyAndWithoutAnIdTheContactIsTheId() throws Exception {
        tells("""
                {"associations":{"contact":{"contactId":"1","email":null}},"properties":null},
                {"id":"73","associations":null,"properties":{"attendanceState":null,"occurredAt":"soon"}}""");

        assertThat(poll().rows)
                .extracting(row -> row.id() + row.values())
                .containsExactly("7/1[1, EMPTY, , ]", "7/73[, EMPTY, , ]");
    }

    @Test
    void nothingIsAskedOfAParticipantByName() throws Exception {
        tells("""
                {"id":"71","associations":{"contact":{"contactId":"1","email":"ai@example.com","firstname":"Ai"}}}""");

        assertThat(poll().rows.getFirst().toString()).doesNotContain("example.com").doesNotContain("Ai");
    }

    @Test
    void anEventThatIsGoneBetweenTheListAndItsParticipantsHasNone() throws Exception {
        portal.always("GET", LIST, 200, "{\"results\":[" + event("7") + "," + event("8") + "]}");
        portal.always("GET", path("7"), 404, "{\"status\":\"error\",\"category\":\"OBJECT_NOT_FOUND\"}");
        portal.always("GET", path("8"), 200, "{\"results\":[{\"id\":\"1\"}]}");

        assertThat(poll().rows).extracting(CrmRow::id).containsExactly("8/1");
    }

    @Test
    void anEventWithoutAnIdIsAnError() {
        portal.always("GET", LIST, 200, "{\"results\":[{\"eventName\":\"Fair\"}]}");

        assertThatThrownBy(this::poll).isInstanceOf(CrmException.Unreadable.class);
    }

    @Test
    void anEventThatNoLongerStandsOnThePageItWasReadFromMakesThePageBeReadAnew() throws Exception {
        portal.always("GET", LIST, 200, "{\"results\":[" + event("7") + "," + event("8") + "]}");
        portal.always("GET", path("7"), 200, "{\"results\":[{\"id\":\"1\"}]}");
        portal.always("GET", path("8"), 200, "{\"results\":[{\"id\":\"1\"}]}");

        EventState inTheMiddle = EventState.readAt(Instant.EPOCH).beginWhole(Portal.NOW).within("6", "x");

        assertThat(poll(inTheMiddle, Pass.CHANGES).rows).extracting(CrmRow::id).containsExactly("7/1", "8/1");
    }

    @Test
    void whoSlippedThroughTheSweepsPagesIsLookedForOnceMore() throws Exception {
        tells("{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}");
        Pushed told = poll();
        portal.server.stubFor(get(urlPathEqualTo(path("7")))
                .inScenario("slip")
                .whenScenarioStateIs("Started")
                .willReturn(Portal.json(200, "{\"results\":[{\"id\":\"1\"}]}"))
                .willSetStateTo("again"));
        portal.server.stubFor(get(urlPathEqualTo(path("7")))
                .inScenario("slip")
                .whenScenarioStateIs("again")
                .willReturn(Portal.json(200, "{\"results\":[{\"id\":\"1\"},{\"id\":\"3\"}]}")));
        EventState due = EventState.readAt(Portal.NOW.minusSeconds(8 * 86_400)).beginWhole(Portal.NOW.plusSeconds(60));
        try (CrmAdapter adapter = portal.open()) {
            adapter.changes().poll(PARTICIPATIONS, due.cursor(Pass.ID_SWEEP), told);
        }

        assertThat(told.removed).containsExactly("7/2");
    }

    @Test
    void theTwoCallsAreMadeInTheVersionOfMarketingAndWithTheLargestPages() throws Exception {
        portal.always("GET", LIST.replace("2026-09", "2026-03"), 200, "{\"results\":[" + event("7") + "]}");
        portal.always("GET", path("7").replace("2026-09", "2026-03"), 200, "{\"results\":[]}");
        try (CrmAdapter adapter = portal.open(Map.of("api_version", "2026-09, marketing=2026-03"))) {
            adapter.changes().poll(PARTICIPATIONS, EventState.readAt(Instant.EPOCH).cursor(Pass.CHANGES), new Pushed());
        }

        for (String path : List.of(LIST, path("7"))) {
            portal.server.verify(
                    1,
                    getRequestedFor(urlPathEqualTo(path.replace("2026-09", "2026-03")))
                            .withQueryParam("limit", equalTo("100")));
        }
    }
}
