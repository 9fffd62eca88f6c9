package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSetException;
import io.tasuki.sandbox.data.Table;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Marketing events and who takes part in them.
class EventsTest {

    private static final String EVENTS = "/marketing/marketing-events/2026-09";
    private static final String STATES = EVENTS + "/participations";
    private static final List<String> COLUMNS = List.of("eventId", "contactId", "state", "occurredAt");

    private final PortalClient portal = new PortalClient(
            Limits.OFF,
            PortalClient.contacts(3),
            Table.of(
                    "marketing_events",
                    List.of("id", "createdAt", "updatedAt", "eventName", "eventType", "endDateTime"),
                    List.of(
                            List.of("501", "2026-01-01T00:00:00Z", "", "Fair", "TRADE_SHOW", "2026-02-01T00:00:00Z"),
                            List.of("502", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z", "Webinar", "", ""))),
            Table.of(
                    "event_participations",
                    COLUMNS,
                    List.of(
                            List.of("501", "1", "REGISTERED", "2026-01-10T00:00:00Z"),
                            List.of("501", "1", "ATTENDED", "2026-01-31T00:00:00Z"),
                            List.of("501", "2", "NO_SHOW", "2026-02-01T00:00:00Z"),
                            List.of("502", "1", "CANCELLED", "2026-01-11T00:00:00Z"))));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void eventsPageByACursorAndCountWhatWasEverSaid() {
        var first = portal.get(EVENTS + "?limit=1");
        String after = first.json().path("paging").path("next").path("after").asText();
        var second = portal.get("/marketing/v3/marketing-events/?limit=1&after=" + after);
        JsonNode fair = first.results().get(0);

        assertThat(fair.path("objectId").asText()).isEqualTo("501");
        assertThat(fair.path("eventType").asText()).isEqualTo("TRADE_SHOW");
        assertThat(List.of(
                        fair.path("registrants").asInt(),
                        fair.path("attendees").asInt(),
                        fair.path("cancellations").asInt(),
                        fair.path("noShows").asInt()))
                .containsExactly(1, 1, 0, 1);
        assertThat(second.results().findValuesAsText("objectId")).containsExactly("502");
        assertThat(second.json().has("paging")).isFalse();
        assertThat(portal.get(EVENTS + "/501").json().path("eventName").asText()).isEqualTo("Fair");
        assertThat(portal.get(EVENTS + "/503").status()).isEqualTo(404);
        assertThat(portal.get(EVENTS + "?limit=101").status()).isEqualTo(400);
    }

    @Test
    void participantsAreToldOnceWithTheirPresentStateAndWhenItBegan() {
        JsonNode told = portal.get(STATES + "/501/breakdown?limit=1").results().get(0);

        assertThat(told.path("properties").path("attendanceState").asText()).isEqualTo("ATTENDED");
        assertThat(told.path("properties").path("occurredAt").asLong()).isEqualTo(1_769_817_600_000L);
        assertThat(told.path("createdAt").asText()).isEqualTo("2026-01-10T00:00:00.000Z");
        assertThat(told.path("associations").path("contact").path("email").asText()).isEqualTo("p1@x.example");
        assertThat(portal.get(STATES + "/501/breakdown").json().path("total").asInt()).isEqualTo(2);
        assertThat(portal.get(STATES + "/501").json().toString()).contains("\"attended\":1").contains("\"registered\":0");
        assertThat(portal.get(STATES + "/501/breakdown?state=NO_SHOW").results()).hasSize(1);
        assertThat(portal.get(STATES + "/contacts/p1@x.example/breakdown").results()).hasSize(2);
        assertThat(portal.get(STATES + "/501/breakdown?contactIdentifier=2").results()).hasSize(1);
    }

    @Test
    void peopleHoldEventsAndSayWhatSomebodyDoes() {
        String id = portal.post("/_sandbox/events", "{\"eventName\":\"展示会\"}").json().path("id").asText();
        portal.send("PUT", "/_sandbox/events/" + id + "/participations/3", "{\"state\":\"REGISTERED\"}");
        portal.clock.advance(Duration.ofDays(1));
        portal.send("PUT", "/_sandbox/events/" + id + "/participations/3", "{\"state\":\"ATTENDED\"}");

        JsonNode told = portal.get(STATES + "/" + id + "/breakdown").results().get(0);
        JsonNode event = portal.get(EVENTS + "/" + id).json();
        assertThat(told.path("createdAt").asText()).isEqualTo("2026-05-01T00:00:00.000Z");
        assertThat(told.path("properties").path("occurredAt").asLong())
                .isEqualTo(PortalClient.NOW.plus(Duration.ofDays(1)).toEpochMilli());
        assertThat(event.path("updatedAt").asText()).as("counts are no change").isEqualTo("2026-05-01T00:00:00.000Z");
        assertThat(portal.send("PUT", "/_sandbox/events/" + id + "/participations/3", "{\"state\":\"LATE\"}").status())
                .isEqualTo(400);
        assertThat(portal.send("DELETE", "/_sandbox/events/" + id + "/participations/3", "").status()).isEqualTo(204);
        assertThat(portal.get(STATES + "/" + id + "/breakdown").results()).isEmpty();
        assertThat(portal.send("DELETE", "/_sandbox/events/" + id, "").status()).isEqualTo(204);
        assertThat(portal.get(STATES + "/" + id + "/breakdown").status()).isEqualTo(404);
    }

    @Test
    void whoIsGoneTakesPartNoMoreAndTheMergedBecomeTheWinner() {
        portal.post("/crm/objects/2026-09/contacts/merge", "{\"primaryObjectId\":\"3\",\"objectIdToMerge\":\"1\"}");
        portal.post("/_sandbox/records/contacts/2/erase", "");

        var told = portal.get(STATES + "/501/breakdown");

        assertThat(told.results().findValuesAsText("contactId")).containsExactly("3");
    }

    @Test
    void itsScopeIsItsOwn() {
        portal.turn("{\"scopes_off\":[\"crm.objects.marketing_events.read\"]}");

        assertThat(portal.get(EVENTS).status()).isEqualTo(403);
        assertThat(portal.get(STATES + "/501/breakdown").json().toString()).contains("crm.objects.marketing_events.read");
        assertThat(portal.get("/crm/objects/2026-09/contacts").status()).isEqualTo(200);
    }

    @Test
    void aParticipationInNothingIsRefusedWithItsLine() {
        Table wrong = Table.of("event_participations", COLUMNS, List.of(List.of("9", "1", "ATTENDED", "2026-01-10T00:00:00Z")));

        assertThatThrownBy(() -> new PortalClient(Limits.OFF, wrong))
                .isInstanceOf(DataSetException.class)
                .hasMessage("event_participations, line 1, column eventId: no such event, or no such state");
    }
}
