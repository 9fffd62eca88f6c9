package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static final String PROPERTIES = "/crm/properties/2026-09/contacts";
    private static final String DRAFT =
            "{\"name\":\"tasuki_score\",\"label\":\"Score\",\"type\":\"%s\",\"fieldType\":\"%s\",\"groupName\":\"%s\"}";

    private static final Table OWNERS = Table.of(
            "owners",
            List.of("id", "email", "firstName", "lastName", "userId", "archived"),
            List.of(
                    List.of("11", "a@x.example", "A", "One", "101", "false"),
                    List.of("12", "b@x.example", "B", "Two", "102", "false"),
                    List.of("13", "c@x.example", "C", "Gone", "103", "true")));

    private static final Table PIPELINES = Table.of(
            "pipelines",
            List.of("objectType", "pipelineId", "pipelineLabel", "stageId", "stageLabel", "probability", "isClosed"),
            List.of(
                    List.of("deals", "p", "Sales", "open", "Open", "0.3", "false"),
                    List.of("deals", "p", "Sales", "won", "Won", "1.0", "true")));

    private static final Table COMPANIES = Table.of(
            "companies",
            List.of("id", "createdAt", "updatedAt", "archived", "name"),
            IntStream.rangeClosed(1001, 1600)
                    .mapToObj(i -> List.of(
                            Integer.toString(i), "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "false", "C" + i))
                    .toList());

    private static final Table ASSOCIATIONS = Table.of(
            "associations",
            List.of("fromObjectType", "fromId", "toObjectType", "toId"),
            IntStream.rangeClosed(1001, 1600)
                    .mapToObj(i -> List.of("contacts", i == 1600 ? "2" : "1", "companies", Integer.toString(i)))
                    .toList());

    private final PortalClient portal =
            new PortalClient(Limits.OFF, PortalClient.contacts(5), OWNERS, PIPELINES, COMPANIES, ASSOCIATIONS);

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aPropertyIsMadeInAGroupThatExistsAndThenTakesValues() {
        assertThat(portal.post(PROPERTIES, DRAFT.formatted("number", "number", "tasuki"))
                        .status())
                .isEqualTo(400);
        var group = portal.post(PROPERTIES + "/groups", "{\"name\":\"tasuki\",\"label\":\"Tasuki\"}");
        assertThat(group.status()).isEqualTo(201);
        assertThat(portal.post(PROPERTIES + "/groups", "{\"name\":\"tasuki\",\"label\":\"Tasuki\"}")
                        .status())
                .isEqualTo(409);

        assertThat(portal.post(PROPERTIES, DRAFT.formatted("number", "number", "tasuki"))
                        .status())
                .isEqualTo(201);

        assertThat(portal.get("/crm/v3/properties/contacts").results().findValuesAsText("name"))
                .contains("tasuki_score");
        assertThat(portal.patch("/crm/v3/objects/contacts/1", "{\"properties\":{\"tasuki_score\":\"5\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anExistingNameIsAConflictAndAnArchivedOneComesBackAsItWas() {
        portal.post(PROPERTIES, DRAFT.formatted("number", "number", "contactinformation"));
        var again = portal.post(PROPERTIES, DRAFT.formatted("string", "text", "contactinformation"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("category").asText()).isEqualTo("OBJECT_ALREADY_EXISTS");

        portal.send("DELETE", PROPERTIES + "/tasuki_score", "");
        assertThat(portal.get(PROPERTIES + "/tasuki_score").status()).isEqualTo(404);
        assertThat(portal.get(PROPERTIES + "?archived=true").results().findValuesAsText("name"))
                .containsExactly("tasuki_score");
        var restored = portal.post(PROPERTIES, DRAFT.formatted("string", "text", "contactinformation"));

        assertThat(restored.json().path("type").asText()).isEqualTo("number");
    }

    @Test
    void aDraftNeedsItsPartsAndAKnownType() {
        assertThat(portal.post(PROPERTIES, "{\"name\":\"x\"}").status()).isEqualTo(400);
        assertThat(portal.post(PROPERTIES, DRAFT.formatted("json", "text", "contactinformation"))
                        .status())
                .isEqualTo(400);
        assertThat(portal.post(PROPERTIES, DRAFT.formatted("enumeration", "select", "contactinformation"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void definitionsAreMadeAndReadInBatches() {
        String two = "{\"inputs\":[" + DRAFT.formatted("number", "number", "contactinformation")
                + ",{\"name\":\"email\",\"label\":\"E\",\"type\":\"string\",\"fieldType\":\"text\",\"groupName\":\"contactinformation\"}]}";

        var made = portal.post(PROPERTIES + "/batch/create", two);
        assertThat(made.status()).isEqualTo(207);
        assertThat(made.results().findValuesAsText("name")).containsExactly("tasuki_score");

        var read = portal.post(
                PROPERTIES + "/batch/read", "{\"inputs\":[{\"name\":\"tasuki_score\"},{\"name\":\"email\"}]}");
        assertThat(read.results().findValuesAsText("name")).containsExactly("email", "tasuki_score");
    }

    @Test
    void ownersPageAndDeactivatedOnesAreListedApart() {
        var first = portal.get("/crm/owners/2026-09?limit=1");
        assertThat(first.ids()).containsExactly("11");
        String after = first.json().path("paging").path("next").path("after").asText();
        var second = portal.get("/crm/v3/owners?limit=1&after=" + after);
        assertThat(second.ids()).containsExactly("12");
        assertThat(second.json().has("paging")).isFalse();

        JsonNode gone = portal.get("/crm/v3/owners?archived=true").results().path(0);
        assertThat(gone.path("userId").isNull()).isTrue();
        assertThat(gone.path("userIdIncludingInactive").asInt()).isEqualTo(103);
    }

    @Test
    void pipelinesTellProbabilityAndClosednessAsText() {
        JsonNode stages =
                portal.get("/crm/v3/pipelines/deals").results().path(0).path("stages");

        assertThat(stages.findValuesAsText("probability")).containsExactly("0.3", "1.0");
        assertThat(stages.findValuesAsText("isClosed")).containsExactly("false", "true");
        assertThat(portal.get("/crm/pipelines/2026-09/deals/p")
                        .json()
                        .path("label")
                        .asText())
                .isEqualTo("Sales");
    }

    @Test
    void associationsPagePerRecordAndRecordsWithoutAnyAreMissing() {
        String path = "/crm/v4/associations/contacts/companies/batch/read";
        var first = portal.post(path, "{\"inputs\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]}");

        JsonNode one = first.results().path(1);
        assertThat(first.results()).hasSize(2);
        assertThat(one.path("from").path("id").asText()).isEqualTo("1");
        assertThat(one.path("to")).hasSize(500);
        assertThat(one.path("to").path(0).toString())
                .contains("\"toObjectId\":1001")
                .contains("\"typeId\":279")
                .contains("HUBSPOT_DEFINED");
        String after = one.path("paging").path("next").path("after").asText();
        var rest = portal.post(path, "{\"inputs\":[{\"id\":\"1\",\"after\":\"" + after + "\"}]}");

        assertThat(rest.results().path(0).path("to")).hasSize(99);
    }

    @Test
    void anAssociationIsSeenFromBothSidesAndDoesNotTouchTheRecords() {
        String stamp = portal.get("/crm/v3/objects/contacts/3")
                .json()
                .path("updatedAt")
                .asText();
        String pair = "{\"inputs\":[{\"from\":{\"id\":\"3\"},\"to\":%s}]}";

        var made = portal.post(
                "/crm/associations/2026-09/contacts/companies/batch/create", pair.formatted("{\"id\":\"1001\"}"));
        assertThat(made.status()).isEqualTo(201);
        var back =
                portal.post("/crm/v4/associations/companies/contacts/batch/read", "{\"inputs\":[{\"id\":\"1001\"}]}");
        assertThat(back.results().path(0).path("to").findValuesAsText("toObjectId"))
                .containsExactly("1", "3");
        assertThat(portal.get("/crm/v3/objects/contacts/3?associations=companies")
                        .json()
                        .path("associations")
                        .path("companies")
                        .path("results")
                        .findValuesAsText("id"))
                .containsExactly("1001");

        portal.post("/crm/v4/associations/contacts/companies/batch/archive", pair.formatted("[{\"id\":\"1001\"}]"));
        assertThat(portal.post("/crm/v4/associations/contacts/companies/batch/read", "{\"inputs\":[{\"id\":\"3\"}]}")
                        .results())
                .isEmpty();
        assertThat(portal.get("/crm/v3/objects/contacts/3")
                        .json()
                        .path("updatedAt")
                        .asText())
                .isEqualTo(stamp);
    }

    @Test
    void aNewDealIsMadeWithItsContact() {
        String body =
                "{\"properties\":{\"dealname\":\"D\",\"dealstage\":\"won\"},\"associations\":[{\"to\":{\"id\":\"1\"},"
                        + "\"types\":[{\"associationCategory\":\"HUBSPOT_DEFINED\",\"associationTypeId\":3}]}]}";

        String deal =
                portal.post("/crm/v3/objects/deals", body).json().path("id").asText();

        var links = portal.post("/crm/v4/associations/contacts/deals/batch/read", "{\"inputs\":[{\"id\":\"1\"}]}");
        assertThat(links.results().findValuesAsText("toObjectId")).containsExactly(deal);
    }
}
