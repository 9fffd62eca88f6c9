package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Table HISTORY = Table.of(
            "history",
            List.of("objectType", "id", "property", "timestamp", "value", "sourceType"),
            List.of(
                    List.of("contacts", "2", "origin", "2026-01-20T00:00:00.000Z", "email", "CRM_UI"),
                    List.of("contacts", "2", "origin", "2026-01-01T00:00:00.000Z", "", "FORM")));

    private final PortalClient portal = new PortalClient(Limits.OFF, PortalClient.contacts(250), HISTORY);

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void theListPagesByIdThroughEveryRecordOnce() {
        List<String> ids = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            var page = portal.get("/crm/v3/objects/contacts?limit=100" + after);
            ids.addAll(page.ids());
            JsonNode next = page.json().path("paging").path("next").path("after");
            after = next.isMissingNode() ? "" : "&after=" + next.asText();
            pages++;
        } while (!after.isEmpty());

        assertThat(ids)
                .isEqualTo(IntStream.rangeClosed(1, 250)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(pages).isEqualTo(3);
        assertThat(portal.journal().path("records_read").asInt()).isEqualTo(250);
    }

    @Test
    void allPathFamiliesShowTheSameState() {
        List<JsonNode> shown = Stream.of("/crm/v3/objects", "/crm/objects/2026-03", "/crm/objects/2026-09")
                .flatMap(family -> Stream.of("contacts", "contact", "0-1").map(type -> family + "/" + type + "/7"))
                .map(path -> portal.get(path).json())
                .distinct()
                .toList();

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().path("properties").path("email").asText()).isEqualTo("p7@x.example");
        assertThat(portal.get("/crm/objects/2025-09/contacts/7").status()).isEqualTo(404);
    }

    @Test
    void aPageIsAtMostAHundredAndWithHistoryFifty() {
        assertThat(portal.get("/crm/v3/objects/contacts?limit=101").status()).isEqualTo(400);
        assertThat(portal.get("/crm/v3/objects/contacts?limit=51&propertiesWithHistory=origin")
                        .status())
                .isEqualTo(400);
        assertThat(portal.get("/crm/v3/objects/contacts?limit=50&propertiesWithHistory=origin")
                        .ids())
                .hasSize(50);
        assertThat(portal.get("/crm/v3/objects/contacts").ids()).hasSize(10);
    }

    @Test
    void historyIsNewestFirstAndAnUntoldPropertyHasOneVersionSinceCreation() {
        JsonNode histories = portal.get("/crm/v3/objects/contacts/2?propertiesWithHistory=origin,email")
                .json()
                .path("propertiesWithHistory");

        assertThat(histories.path("origin").findValuesAsText("value")).containsExactly("email", "");
        assertThat(histories.path("origin").findValuesAsText("sourceType")).containsExactly("CRM_UI", "FORM");
        assertThat(histories.path("email").findValuesAsText("timestamp")).containsExactly("2026-01-01T00:00:00.000Z");
    }

    @Test
    void idAndStampsComeWithWhateverIsAskedAndUnknownNamesAreLeftOut() {
        JsonNode properties = portal.get("/crm/v3/objects/contacts/2?properties=origin&properties=nonsense")
                .json()
                .path("properties");

        assertThat(properties.properties().stream().map(Map.Entry::getKey))
                .containsExactly("origin", "createdate", "hs_object_id", "lastmodifieddate");
        assertThat(properties.path("lastmodifieddate").asText()).isEqualTo("2026-02-01T00:00:02.000Z");
    }

    @Test
    void batchReadTellsUnknownIdsInA207AndOtherwiseReordersResults() {
        var answer = portal.post(
                "/crm/objects/2026-09/contacts/batch/read",
                "{\"properties\":[\"email\"],\"inputs\":[{\"id\":\"3\"},{\"id\":\"999\"},{\"id\":\"1\"},{\"id\":\"3\"}]}");

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.ids()).containsExactly("1", "3");
        assertThat(answer.json().path("numErrors").asInt()).isEqualTo(1);
        JsonNode error = answer.json().path("errors").path(0);
        assertThat(error.path("category").asText()).isEqualTo("OBJECT_NOT_FOUND");
        assertThat(error.path("context").path("ids").toString()).isEqualTo("[\"999\"]");
    }

    @Test
    void batchReadFindsContactsByEmailButNotByAPropertyThatIsNotUnique() {
        String byEmail = "{\"idProperty\":\"email\",\"inputs\":[{\"id\":\"P5@x.example\"}]}";
        assertThat(portal.post("/crm/v3/objects/contacts/batch/read", byEmail).ids())
                .containsExactly("5");

        String byOrigin = "{\"idProperty\":\"origin\",\"inputs\":[{\"id\":\"email\"}]}";
        assertThat(portal.post("/crm/v3/objects/contacts/batch/read", byOrigin).status())
                .isEqualTo(400);
    }

    @Test
    void batchReadTakesAHundredAndWithHistoryFifty() {
        assertThat(batchRead(100, "").status()).isEqualTo(200);
        assertThat(batchRead(101, "").status()).isEqualTo(400);
        assertThat(batchRead(51, "\"propertiesWithHistory\":[\"origin\"],").status())
                .isEqualTo(400);
    }

    private PortalClient.Answer batchRead(int count, String more) {
        String inputs = String.join(
                ",",
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "{\"id\":\"" + i + "\"}")
                        .toList());
        return portal.post("/crm/v3/objects/contacts/batch/read", "{" + more + "\"inputs\":[" + inputs + "]}");
    }

    @Test
    void anUnknownRecordTypeOrTokenIsToldInHubSpotsShape() {
        var record = portal.get("/crm/v3/objects/contacts/9999");
        assertThat(record.status()).isEqualTo(404);
        assertThat(record.json().path("category").asText()).isEqualTo("OBJECT_NOT_FOUND");
        assertThat(record.headers().firstValue("X-HubSpot-Correlation-Id"))
                .contains(record.json().path("correlationId").asText());
        assertThat(portal.get("/crm/v3/objects/unicorns").status()).isEqualTo(400);

        portal.token("wrong");
        var refused = portal.get("/crm/v3/objects/contacts");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("category").asText()).isEqualTo("INVALID_AUTHENTICATION");
    }

    @Test
    void aVeryLongAddressIsRefused() {
        assertThat(portal.get("/crm/v3/objects/contacts?properties=" + "x,".repeat(9000))
                        .status())
                .isEqualTo(414);
    }

    @Test
    void theAccountTellsItsTimeZoneAndCurrency() {
        JsonNode details = portal.get("/account-info/2026-09/details").json();

        assertThat(details.path("portalId").asLong()).isEqualTo(4242);
        assertThat(details.path("timeZone").asText()).isEqualTo("Asia/Tokyo");
        assertThat(details.path("utcOffset").asText()).isEqualTo("+09:00");
        assertThat(details.path("companyCurrency").asText()).isEqualTo("JPY");
        assertThat(portal.get("/account-info/v3/details").json()).isEqualTo(details);
    }
}
