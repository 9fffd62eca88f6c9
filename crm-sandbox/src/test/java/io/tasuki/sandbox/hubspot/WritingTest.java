package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    private static final String CONTACTS = "/crm/v3/objects/contacts";
    private static final String UPDATE = CONTACTS + "/batch/update";
    private static final String DATED_UPDATE = "/crm/objects/2026-09/contacts/batch/update";

    private static final Table PROPERTIES = Table.of(
            "properties",
            List.of("objectType", "name", "label", "type", "fieldType", "options", "unique"),
            List.of(
                    List.of("contacts", "score", "Score", "number", "number", "", ""),
                    List.of("contacts", "active", "Active", "bool", "booleancheckbox", "", ""),
                    List.of("contacts", "day", "Day", "date", "date", "", ""),
                    List.of("contacts", "moment", "Moment", "datetime", "date", "", ""),
                    List.of("contacts", "outcome", "Outcome", "enumeration", "select", "won=Won;lost=Lost", ""),
                    List.of("contacts", "code", "Code", "string", "text", "", "true"),
                    List.of("contacts", "lifecyclestage", "Stage", "string", "text", "", ""),
                    List.of("contacts", "hs_lifecyclestage_lead_date", "Became a lead", "datetime", "date", "", "")));

    private final PortalClient portal = new PortalClient(Limits.OFF, PortalClient.contacts(120), PROPERTIES);

    @BeforeEach
    void anHourLater() {
        portal.clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "score, 12.5, 12.5",
        "score, 12, 12",
        "active, true, true",
        "day, 2026-03-01, 2026-03-01",
        "day, 1772323200000, 2026-03-01",
        "moment, 2026-03-01T09:00:00+09:00, 2026-03-01T00:00:00.000Z",
        "moment, 1772323200000, 2026-03-01T00:00:00.000Z",
        "outcome, won, won",
        "outcome, won;lost, won;lost",
        "email, New@X.Example, new@x.example",
    })
    void aValueIsTakenInTheFormItsTypeKeeps(String property, String sent, String kept) {
        assertThat(patch(1, property, sent).status()).isEqualTo(200);

        assertThat(value(1, property)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "score, '1,000', INVALID_INTEGER",
        "active, yes, INVALID_BOOLEAN",
        "day, 2026-02-30, INVALID_DATE",
        "day, 1772323200001, INVALID_DATE",
        "moment, yesterday, INVALID_LONG",
        "outcome, Won, INVALID_OPTION",
        "nonsense, x, PROPERTY_DOESNT_EXIST",
        "hs_object_id, 5, READ_ONLY_VALUE",
        "lastmodifieddate, 5, READ_ONLY_VALUE",
    })
    void aValueThatDoesNotFitIsRefusedAndNothingChanges(String property, String sent, String code) {
        var before = portal.get(CONTACTS + "/1").json();

        var refused = patch(1, property, sent);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("category").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.json().path("errors").path(0).path("code").asText()).isEqualTo(code);
        assertThat(portal.get(CONTACTS + "/1").json()).isEqualTo(before);
    }

    @Test
    void textMayBeLongButNotEndless() {
        assertThat(patch(1, "origin", "x".repeat(65_536)).status()).isEqualTo(200);
        assertThat(patch(1, "origin", "x".repeat(65_537)).status()).isEqualTo(400);
    }

    @Test
    void aWriteStampsTheRecordAndAddsAVersionAfterTheOldOne() {
        patch(1, "origin", "event");
        portal.clock.advance(Duration.ofHours(1));
        patch(1, "origin", "");

        JsonNode record = portal.get(CONTACTS + "/1?properties=origin&propertiesWithHistory=origin")
                .json();
        assertThat(record.path("updatedAt").asText()).isEqualTo("2026-05-01T02:00:00.000Z");
        assertThat(record.path("properties").path("lastmodifieddate").asText()).isEqualTo("2026-05-01T02:00:00.000Z");
        assertThat(record.path("properties").path("origin").isNull()).isTrue();
        JsonNode history = record.path("propertiesWithHistory").path("origin");
        assertThat(history.findValuesAsText("value")).containsExactly("", "event", "Social");
        assertThat(history.findValuesAsText("sourceType")).containsExactly("INTEGRATION", "INTEGRATION", "IMPORT");
    }

    @Test
    void aBatchUpdatesAndCountsWhatItWrote() {
        var answer = portal.post(
                UPDATE,
                inputs(
                        "{\"id\":\"1\",\"properties\":{\"score\":7}}",
                        "{\"id\":\"2\",\"properties\":{\"score\":\"8\",\"outcome\":\"won\"}}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.ids()).containsExactly("2", "1");
        assertThat(value(1, "score")).isEqualTo("7");
        JsonNode journal = portal.journal();
        assertThat(journal.path("records_written").asInt()).isEqualTo(2);
        assertThat(journal.path("fields_written").toString())
                .isEqualTo("{\"contacts.outcome\":1,\"contacts.score\":2}");
    }

    @Test
    void oneBadInputWithoutTraceIdsRefusesTheWholeBatch() {
        var answer = portal.post(
                UPDATE,
                inputs(
                        "{\"id\":\"1\",\"properties\":{\"score\":7}}",
                        "{\"id\":\"2\",\"properties\":{\"score\":\"x\"}}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(value(1, "score")).isEqualTo("null");
        assertThat(portal.journal().path("records_written").asInt()).isZero();
    }

    @Test
    void oneBadInputAmongTracedOnesIsToldByItsTraceId() {
        var answer = portal.post(
                UPDATE,
                inputs(
                        "{\"id\":\"1\",\"objectWriteTraceId\":\"a\",\"properties\":{\"score\":7}}",
                        "{\"id\":\"2\",\"objectWriteTraceId\":\"b\",\"properties\":{\"score\":\"x\"}}"));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.ids()).containsExactly("1");
        assertThat(answer.json().path("numErrors").asInt()).isEqualTo(1);
        JsonNode error = answer.json().path("errors").path(0);
        assertThat(error.path("category").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(error.path("context").path("objectWriteTraceId").toString()).isEqualTo("[\"b\"]");
        assertThat(value(1, "score")).isEqualTo("7");
    }

    @Test
    void traceIdsThatAreNotUniqueAreNone() {
        var answer = portal.post(
                UPDATE,
                inputs(
                        "{\"id\":\"1\",\"objectWriteTraceId\":\"a\",\"properties\":{\"score\":7}}",
                        "{\"id\":\"2\",\"objectWriteTraceId\":\"a\",\"properties\":{\"score\":\"x\"}}"));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aDuplicateIdRefusesTheWholeBatch() {
        String one = "{\"id\":\"1\",\"objectWriteTraceId\":\"%s\",\"properties\":{\"score\":7}}";

        var answer = portal.post(UPDATE, inputs(one.formatted("a"), one.formatted("b")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("context").path("ids").toString()).isEqualTo("[\"1\"]");
    }

    @Test
    void aBatchTakesAHundredInputs() {
        String[] inputs = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"properties\":{\"score\":1}}")
                .toArray(String[]::new);

        assertThat(portal.post(UPDATE, inputs(inputs)).status()).isEqualTo(400);
        assertThat(portal.post(UPDATE, inputs(Arrays.copyOf(inputs, 100))).status())
                .isEqualTo(200);
    }

    @Test
    void aMergedAwayIdIsMissingFromABatchButFollowedAlone() {
        var merged = portal.post(CONTACTS + "/merge", "{\"primaryObjectId\":\"1\",\"objectIdToMerge\":\"2\"}");
        assertThat(merged.json().path("id").asText()).isEqualTo("1");

        var batch = portal.post(
                UPDATE,
                inputs("{\"id\":\"2\",\"properties\":{\"score\":7}}", "{\"id\":\"999\",\"properties\":{\"score\":7}}"));
        var alone = patch(2, "score", "9");

        assertThat(batch.status()).isEqualTo(207);
        assertThat(batch.ids()).isEmpty();
        assertThat(batch.json()
                        .path("errors")
                        .path(0)
                        .path("context")
                        .path("ids")
                        .toString())
                .isEqualTo("[\"999\"]");
        assertThat(alone.json().path("id").asText()).isEqualTo("1");
        assertThat(value(1, "hs_merged_object_ids")).isEqualTo("2");
    }

    @Test
    void aNewContactGetsTheNextIdAndAnEmailInUseIsAConflict() {
        var created = portal.post(CONTACTS, "{\"properties\":{\"email\":\"New@x.example\"}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(value(created.json().path("id").asInt(), "email")).isEqualTo("new@x.example");

        var again = portal.post(CONTACTS, "{\"properties\":{\"email\":\"NEW@x.example\"}}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("message").asText())
                .endsWith("Existing ID: " + created.json().path("id").asText());
    }

    @Test
    void anUpsertUpdatesByAUniquePropertyOrCreates() {
        patch(3, "code", "c3");
        String input = "{\"id\":\"%s\",\"idProperty\":\"code\",\"properties\":{\"score\":5}}";

        var answer = portal.post(CONTACTS + "/batch/upsert", inputs(input.formatted("c3"), input.formatted("c4")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(value(3, "score")).isEqualTo("5");
        int made = answer.results().path(0).path("id").asInt();
        assertThat(value(made, "code")).isEqualTo("c4");
    }

    @Test
    void aRecordInTheRecycleBinIsListedThereAndNowhereElse() {
        assertThat(portal.send("DELETE", CONTACTS + "/5", "").status()).isEqualTo(204);

        assertThat(portal.get(CONTACTS + "/5").status()).isEqualTo(404);
        assertThat(portal.get(CONTACTS + "/5?archived=true")
                        .json()
                        .path("archivedAt")
                        .asText())
                .isEqualTo("2026-05-01T01:00:00.000Z");
        assertThat(portal.get(CONTACTS + "?archived=true").ids()).containsExactly("5");
        assertThat(portal.get(CONTACTS + "?limit=100").ids()).doesNotContain("5");
    }

    @Test
    void anErasedRecordLeavesNoTrace() {
        var erased = portal.post(CONTACTS + "/gdpr-delete", "{\"objectId\":\"p5@x.example\",\"idProperty\":\"email\"}");

        assertThat(erased.status()).isEqualTo(204);
        assertThat(portal.get(CONTACTS + "/5").status()).isEqualTo(404);
        assertThat(portal.get(CONTACTS + "?archived=true").ids()).isEmpty();
    }

    @Test
    void aLifecycleStageGoesBackOnlyWhenItIsClearedFirst() {
        patch(1, "lifecyclestage", "opportunity");

        assertThat(patch(1, "lifecyclestage", "lead").status()).isEqualTo(200);
        assertThat(value(1, "lifecyclestage")).isEqualTo("opportunity");
        patch(1, "lifecyclestage", "");
        patch(1, "lifecyclestage", "lead");
        assertThat(value(1, "lifecyclestage")).isEqualTo("lead");
    }

    @Test
    void enteringALifecycleStageIsDated() {
        patch(1, "lifecyclestage", "lead");

        assertThat(value(1, "hs_lifecyclestage_lead_date")).isEqualTo("2026-05-01T01:00:00.000Z");
    }

    @Test
    void aDealsStageSaysWhetherItIsWon() {
        var deal = portal.post("/crm/v3/objects/deals", "{\"properties\":{\"dealstage\":\"contractsent\"}}")
                .json();
        String path = "/crm/v3/objects/deals/" + deal.path("id").asText();

        portal.patch(path, "{\"properties\":{\"dealstage\":\"closedwon\"}}");

        JsonNode properties = portal.get(path + "?properties=hs_is_closed,hs_is_closed_won,closedate")
                .json()
                .path("properties");
        assertThat(properties.path("hs_is_closed").asText()).isEqualTo("true");
        assertThat(properties.path("hs_is_closed_won").asText()).isEqualTo("true");
        assertThat(properties.path("closedate").asText()).isEqualTo("2026-05-01T01:00:00.000Z");
    }

    @Test
    void aPersonsEditTakesAnyValueButNoUnknownProperty() {
        var edited = portal.patch(
                "/_sandbox/records/contacts/1", "{\"fields\":{\"outcome\":\"Maybe\",\"score\":null},\"by\":\"user\"}");

        assertThat(edited.json().path("outcome").asText()).isEqualTo("Maybe");
        assertThat(edited.json().path("updatedAt").asText()).isEqualTo("2026-05-01T01:00:00.000Z");
        assertThat(portal.get(CONTACTS + "/1?propertiesWithHistory=outcome")
                        .json()
                        .path("propertiesWithHistory")
                        .findValuesAsText("sourceType"))
                .containsExactly("CRM_UI");
        assertThat(portal.patch("/_sandbox/records/contacts/1", "{\"fields\":{\"nonsense\":\"x\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(portal.get("/_sandbox/records/contacts/9999").status()).isEqualTo(404);
        assertThat(portal.get("/_sandbox/records/unicorns").status()).isEqualTo(404);
        assertThat(portal.journal().path("records_written").asInt()).isZero();
    }

    @Test
    void whatPeopleMakeAndDeleteIsSeenByTheApi() {
        var made = portal.post("/_sandbox/records/contacts", "{\"fields\":{\"origin\":\"fair\"}}")
                .json();
        portal.send("DELETE", "/_sandbox/records/contacts/1", "");

        assertThat(value(made.path("id").asInt(), "origin")).isEqualTo("fair");
        assertThat(portal.get(CONTACTS + "/1").status()).isEqualTo(404);
        assertThat(portal.get("/_sandbox/records/contacts").json().path("records"))
                .hasSize(120);
        assertThat(portal.get("/_sandbox/records/contacts?deleted=true").json().path("records"))
                .hasSize(121);
    }

    @Test
    void aRestoredRecordIsBackAndCountsAsChanged() {
        portal.send("DELETE", "/_sandbox/records/contacts/1", "");
        portal.clock.advance(Duration.ofHours(1));

        var restored = portal.post("/_sandbox/records/contacts/1/restore", "");

        assertThat(restored.json().path("updatedAt").asText()).isEqualTo("2026-05-01T02:00:00.000Z");
        assertThat(portal.get(CONTACTS + "/1").status()).isEqualTo(200);
        assertThat(portal.get(CONTACTS + "?archived=true").ids()).isEmpty();
    }

    @Test
    void peopleMergeRecordsToo() {
        portal.post("/_sandbox/records/contacts/1/merge", "{\"loser\":\"2\"}");

        assertThat(value(1, "hs_merged_object_ids")).isEqualTo("2");
        assertThat(portal.get("/_sandbox/records/contacts").json().path("records"))
                .hasSize(119);
        assertThat(portal.journal().path("records_written").asInt()).isZero();
    }

    @Test
    void aValidationRuleRefusesTheWholeBatchThatHoldsTheRecord() {
        portal.post("/_sandbox/rules", "{\"object\":\"contacts\",\"id\":\"2\",\"message\":\"ask finance first\"}");
        String batch = inputs(
                "{\"id\":\"1\",\"properties\":{\"origin\":\"fair\"}}",
                "{\"id\":\"2\",\"properties\":{\"origin\":\"fair\"}}");

        var refused = portal.post(DATED_UPDATE, batch);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).isEqualTo("ask finance first");
        assertThat(value(1, "origin")).isEqualTo("Social");
        portal.send("DELETE", "/_sandbox/rules", "");
        assertThat(portal.post(DATED_UPDATE, batch).status()).isEqualTo(200);
    }

    @Test
    void versionsBefore202609KnowNoValidationRules() {
        portal.post("/_sandbox/rules", "{\"object\":\"contacts\",\"id\":\"2\"}");
        String batch = inputs("{\"id\":\"2\",\"properties\":{\"origin\":\"fair\"}}");

        assertThat(portal.post(DATED_UPDATE, batch).status()).isEqualTo(400);
        assertThat(portal.post("/crm/objects/2026-03/contacts/batch/update", batch)
                        .status())
                .isEqualTo(200);
        assertThat(portal.post(UPDATE, batch).status()).isEqualTo(200);
    }

    @Test
    void aRequiredPropertyIsNeededByNewRecordsSince202609() {
        portal.turn("{\"required\":{\"contacts\":[\"origin\"]}}");

        var refused = portal.post("/crm/objects/2026-09/contacts", "{\"properties\":{}}");

        assertThat(refused.json().path("errors").path(0).path("code").asText()).isEqualTo("MISSING_REQUIRED_PROPERTY");
        assertThat(portal.post("/crm/objects/2026-09/contacts", "{\"properties\":{\"origin\":\"fair\"}}")
                        .status())
                .isEqualTo(201);
        assertThat(portal.post(CONTACTS, "{\"properties\":{}}").status()).isEqualTo(201);
    }

    private PortalClient.Answer patch(int id, String property, String value) {
        return portal.patch(CONTACTS + "/" + id, "{\"properties\":{\"" + property + "\":\"" + value + "\"}}");
    }

    /// The value as text, `null` when there is none.
    private String value(int id, String property) {
        return portal.get(CONTACTS + "/" + id + "?properties=" + property)
                .json()
                .path("properties")
                .path(property)
                .asText();
    }

    private static String inputs(String... inputs) {
        return "{\"inputs\":[" + String.join(",", inputs) + "]}";
    }
}
