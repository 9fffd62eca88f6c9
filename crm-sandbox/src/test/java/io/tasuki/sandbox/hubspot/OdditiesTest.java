package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What makes a portal hard to read: late indexes, late properties, shapes that differ, records that vanish.
class OdditiesTest {

    private static final String CONTACTS = "/crm/objects/2026-09/contacts";
    private static final String LINKS = "/crm/associations/2026-09/contacts/leads/batch/read";

    private final PortalClient portal = new PortalClient(
            Limits.OFF,
            PortalClient.contacts(4),
            Table.of("leads", List.of("id", "createdAt", "hs_lead_name"), leads()),
            Table.of(
                    "associations",
                    List.of("fromObjectType", "fromId", "toObjectType", "toId"),
                    List.of(
                            List.of("leads", "11", "contacts", "1"),
                            List.of("leads", "12", "contacts", "1"),
                            List.of("leads", "13", "contacts", "1"),
                            List.of("leads", "13", "contacts", "2"))),
            Table.of(
                    "campaigns",
                    List.of("id", "createdAt", "hs_name", "hs_utm", "hs_budget_items_sum_amount"),
                    List.of(
                            List.of("c-1", "2026-01-01T00:00:00Z", "Spring", "spring", "500"),
                            List.of("c-2", "2026-01-02T00:00:00Z", "Fair", "", ""))),
            Table.of(
                    "campaign_contacts",
                    List.of("campaignId", "contactType", "contactId"),
                    List.of(List.of("c-1", "contactFirstTouch", "1"), List.of("c-1", "contactFirstTouch", "2"))));

    private static List<List<String>> leads() {
        return List.of(
                List.of("11", "2026-01-01T00:00:00Z", "one"),
                List.of("12", "2026-01-01T00:00:00Z", "two"),
                List.of("13", "2026-01-01T00:00:00Z", "three"));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aLateIndexShowsWhatWasAndMayShowTheLaterChangeFirst() {
        portal.turn("{\"delays\":{\"search_millis\":60000}}");
        edit(1, "fair");
        portal.clock.advance(Duration.ofSeconds(1));
        portal.turn("{\"delays\":{\"search_millis\":0}}");
        edit(2, "fair");

        assertThat(changedSince(PortalClient.NOW)).containsExactly("2");
        assertThat(found("origin", "Social")).as("as it was").containsExactly("1", "3");
        assertThat(portal.get(CONTACTS + "/1?properties=origin")
                        .json()
                        .path("properties")
                        .path("origin")
                        .asText())
                .as("only searches are late")
                .isEqualTo("fair");

        portal.clock.advance(Duration.ofMinutes(1));
        assertThat(changedSince(PortalClient.NOW)).containsExactly("1", "2");
    }

    @Test
    void aWindowMayHaveNoSharpEdge() {
        portal.turn("{\"answers\":{\"search_fuzz_millis\":1}}");
        edit(1, "fair");

        assertThat(changedSince(PortalClient.NOW.plusMillis(1))).containsExactly("1");
        assertThat(changedSince(PortalClient.NOW.plusMillis(2))).isEmpty();
    }

    @Test
    void aLateIndexDoesNotKnowANewRecord() {
        portal.turn("{\"delays\":{\"search_millis\":60000}}");
        String id = portal.post(CONTACTS, "{\"properties\":{\"origin\":\"new\"}}")
                .json()
                .path("id")
                .asText();

        assertThat(found("origin", "new")).isEmpty();
        assertThat(portal.get(CONTACTS + "?limit=100").ids()).contains(id);

        portal.clock.advance(Duration.ofMinutes(1));
        assertThat(found("origin", "new")).containsExactly(id);
    }

    @Test
    void aNewPropertyIsSeenAfterAWhileThoughItsNameIsTaken() {
        portal.turn("{\"delays\":{\"property_millis\":700}}");
        String properties = "/crm/properties/2026-09/contacts";
        String draft = "{\"name\":\"score\",\"label\":\"Score\",\"type\":\"number\",\"fieldType\":\"number\","
                + "\"groupName\":\"contactinformation\"}";

        assertThat(portal.post(properties, draft).status()).isEqualTo(201);

        assertThat(portal.get(properties + "/score").status()).isEqualTo(404);
        assertThat(portal.patch(CONTACTS + "/1", "{\"properties\":{\"score\":\"1\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(portal.post(properties, draft).status()).isEqualTo(409);
        portal.clock.advance(Duration.ofMillis(700));
        assertThat(portal.get(properties + "/score").status()).isEqualTo(200);
        assertThat(portal.patch(CONTACTS + "/1", "{\"properties\":{\"score\":\"1\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPropertyWithoutAValueIsNullAbsentOrBlank() {
        portal.patch(CONTACTS + "/1", "{\"properties\":{\"origin\":\"\"}}");

        assertThat(originOfTheFirst()).isEqualTo("null");
        portal.turn("{\"answers\":{\"empty\":\"absent\"}}");
        assertThat(originOfTheFirst()).isEmpty();
        portal.turn("{\"answers\":{\"empty\":\"blank\"}}");
        assertThat(originOfTheFirst()).isEqualTo("\"\"");
        portal.turn("{\"answers\":{\"empty\":\"mixed\"}}");
        assertThat(originOfTheFirst()).isEmpty();
    }

    private String originOfTheFirst() {
        var origin = portal.get(CONTACTS + "/1?properties=origin")
                .json()
                .path("properties")
                .path("origin");
        return origin.toString();
    }

    @Test
    void associatedIdsAreNumbersOrText() {
        assertThat(linksOfTheFirst()).isEqualTo("[11, 12, 13]");
        portal.turn("{\"answers\":{\"association_ids\":\"text\"}}");
        assertThat(linksOfTheFirst()).isEqualTo("[\"11\", \"12\", \"13\"]");
        portal.turn("{\"answers\":{\"association_ids\":\"mixed\"}}");
        assertThat(linksOfTheFirst()).isEqualTo("[11, \"12\", 13]");
    }

    private String linksOfTheFirst() {
        return portal.post(LINKS, "{\"inputs\":[{\"id\":\"1\"}]}")
                .results()
                .findValues("toObjectId")
                .toString();
    }

    @Test
    void associationsOfOneRecordPage() {
        portal.turn("{\"answers\":{\"association_page\":2}}");
        var first =
                portal.post(LINKS, "{\"inputs\":[{\"id\":\"1\"}]}").results().path(0);
        String after = first.path("paging").path("next").path("after").asText();

        var second = portal.post(LINKS, "{\"inputs\":[{\"id\":\"1\",\"after\":\"" + after + "\"}]}")
                .results()
                .path(0);

        assertThat(first.path("to")).hasSize(2);
        assertThat(second.path("to")).hasSize(1);
        assertThat(second.has("paging")).isFalse();
    }

    @Test
    void associationsOfOneRecordAreListedMadeAndEnded() {
        String links = "/crm/v4/objects/contacts/3/associations/";

        portal.send("PUT", links + "default/leads/11", "");
        portal.send(
                "PUT", links + "leads/12", "[{\"associationCategory\":\"HUBSPOT_DEFINED\",\"associationTypeId\":609}]");
        assertThat(portal.get(links + "leads").results().findValuesAsText("toObjectId"))
                .containsExactly("11", "12");
        assertThat(portal.get("/crm/objects/2026-09/contacts/3/associations/leads?limit=1")
                        .json()
                        .path("paging")
                        .path("next")
                        .path("after")
                        .asText())
                .isEqualTo("12");

        portal.send("DELETE", links + "leads/11", "");
        assertThat(portal.get(links + "0-136").results().findValuesAsText("toObjectId"))
                .containsExactly("12");
        assertThat(portal.get("/crm/v4/associations/contacts/leads/labels")
                        .results()
                        .findValuesAsText("typeId"))
                .containsExactly("609");
    }

    @Test
    void aGroupThatHoldsPropertiesStays() {
        String groups = "/crm/properties/2026-09/contacts/groups";
        portal.post(groups, "{\"name\":\"ours\",\"label\":\"Ours\"}");

        assertThat(portal.send("DELETE", groups + "/contactinformation", "").status())
                .isEqualTo(400);
        assertThat(portal.send("DELETE", groups + "/ours", "").status()).isEqualTo(204);
        assertThat(portal.get(groups + "/ours").status()).isEqualTo(404);
    }

    @Test
    void theOlderVersionShowsAssociationsWithoutTypeIds() {
        var read = portal.post(
                "/crm/v3/associations/contacts/leads/batch/read", "{\"inputs\":[{\"id\":\"2\"},{\"id\":\"3\"}]}");

        assertThat(read.results()).hasSize(1);
        var linked = read.results().path(0).path("to");
        assertThat(linked.findValuesAsText("id")).containsExactly("13");
        assertThat(linked.findValuesAsText("type")).containsExactly("contact_to_lead");
    }

    @Test
    void aRecordWithoutAssociationsIsMissingOrAnError() {
        String batch = "{\"inputs\":[{\"id\":\"3\"},{\"id\":\"1\"}]}";
        assertThat(portal.post(LINKS, batch).status()).isEqualTo(200);

        portal.turn("{\"answers\":{\"unlinked\":\"error\"}}");

        var told = portal.post(LINKS, batch);
        assertThat(told.status()).isEqualTo(207);
        assertThat(told.results()).hasSize(1);
        assertThat(told.json().path("errors").path(0).path("context").path("fromObjectId"))
                .hasToString("[\"3\"]");
    }

    @Test
    void theLatestVersionMayTellErrorsInAnOrdinaryAnswer() {
        portal.turn("{\"answers\":{\"partial_status\":200}}");
        String batch = "{\"inputs\":[{\"id\":\"1\"},{\"id\":\"99\"}]}";

        var latest = portal.post(CONTACTS + "/batch/read", batch);

        assertThat(latest.status()).isEqualTo(200);
        assertThat(latest.json().path("numErrors").asInt()).isEqualTo(1);
        assertThat(portal.post("/crm/v3/objects/contacts/batch/read", batch).status())
                .isEqualTo(207);
    }

    @Test
    void aLeadGoesWithTheLastContactItIsAbout() {
        portal.send("DELETE", CONTACTS + "/1", "");

        assertThat(portal.get("/crm/objects/2026-09/leads").ids()).containsExactly("13");
        assertThat(portal.get("/crm/objects/2026-09/leads?archived=true").ids()).containsExactly("11", "12");

        portal.post("/_sandbox/records/contacts/2/erase", "");
        assertThat(portal.get("/crm/objects/2026-09/leads").ids()).isEmpty();
    }

    @Test
    void theRecycleBinForgetsAfterNinetyDays() {
        portal.send("DELETE", CONTACTS + "/4", "");

        portal.clock.advance(Duration.ofDays(90));
        assertThat(portal.get(CONTACTS + "?archived=true").ids()).containsExactly("4");
        portal.clock.advance(Duration.ofMillis(1));
        assertThat(portal.get(CONTACTS + "?archived=true").ids()).isEmpty();
    }

    @Test
    void whenADealEnteredAStageIsReadByNameThoughNoListTellsTheName() {
        String id = portal.post("/crm/objects/2026-09/deals", "{\"properties\":{\"dealstage\":\"contractsent\"}}")
                .json()
                .path("id")
                .asText();
        String entered = "hs_v2_date_entered_contractsent";

        assertThat(portal.get("/crm/objects/2026-09/deals/" + id + "?properties=" + entered)
                        .json()
                        .path("properties")
                        .path(entered)
                        .asText())
                .isEqualTo("2026-05-01T00:00:00.000Z");
        assertThat(portal.get("/crm/properties/2026-09/deals").results().findValuesAsText("name"))
                .contains("dealstage")
                .doesNotContain(entered);
    }

    @Test
    void theOldAddressOfEngagementsEndsAtTenThousandAsIfThatWereAll() {
        portal.post("/_sandbox/records/calls/flood", "{\"count\":10050}");

        var last = portal.get("/engagements/v1/engagements/recent/modified?count=100&offset=9900");

        assertThat(last.results()).hasSize(100);
        assertThat(last.json().path("hasMore").asBoolean()).isFalse();
        portal.turn("{\"versions_off\":[\"engagements/v1\"]}");
        assertThat(portal.get("/engagements/v1/engagements/recent/modified").status())
                .isEqualTo(404);
    }

    @Test
    void leadsHaveAPipelineOfTheirOwn() {
        var stages =
                portal.get("/crm/pipelines/2026-09/leads").results().path(0).path("stages");

        assertThat(stages.findValuesAsText("id")).contains("new-stage-id", "qualified-stage-id");
    }

    @Test
    void campaignsPageByACursorAndTellWhatTheyCostAndWhomTheyMet() {
        String campaigns = "/marketing/campaigns/2026-09";
        var first = portal.get(campaigns + "?limit=1&properties=hs_name,hs_utm");
        String after = first.json().path("paging").path("next").path("after").asText();
        var second = portal.get("/marketing/v3/campaigns?limit=1&after=" + after);

        assertThat(first.ids()).containsExactly("c-1");
        assertThat(first.results().findValuesAsText("hs_utm")).containsExactly("spring");
        assertThat(second.ids()).containsExactly("c-2");
        assertThat(second.json().has("paging")).isFalse();
        assertThat(portal.get(campaigns + "/c-1/reports/contacts/contactFirstTouch")
                        .ids())
                .containsExactly("1", "2");
        assertThat(portal.get(campaigns + "/c-1/budget/totals")
                        .json()
                        .path("budgetTotal")
                        .asInt())
                .isEqualTo(500);
        assertThat(portal.get(campaigns + "/c-9").status()).isEqualTo(404);
        assertThat(portal.get(campaigns + "?after=2").status()).isEqualTo(400);
    }

    private void edit(int id, String origin) {
        portal.patch(CONTACTS + "/" + id, "{\"properties\":{\"origin\":\"" + origin + "\"}}");
    }

    private List<String> changedSince(Instant moment) {
        return search("lastmodifieddate", "GTE", Long.toString(moment.toEpochMilli()));
    }

    private List<String> found(String property, String value) {
        return search(property, "EQ", value);
    }

    private List<String> search(String property, String operator, String value) {
        return portal.post(
                        CONTACTS + "/search",
                        "{\"filterGroups\":[{\"filters\":[{\"propertyName\":\"" + property + "\",\"operator\":\""
                                + operator + "\",\"value\":\"" + value + "\"}]}]}")
                .ids();
    }
}
