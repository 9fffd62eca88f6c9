package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EditsByPeopleTest {

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aStageCarriesWhatItMeansAndLeavesBothHistories() {
        String id = org.id("Opportunity", "IsWon = true");
        int snapshots = rows("OpportunityHistory", id).size();

        JsonNode deal = org.edit("Opportunity", id, "{\"StageName\":\"Proposal\"}");

        assertThat(deal.path("IsClosed").asBoolean()).isFalse();
        assertThat(deal.path("IsWon").asBoolean()).isFalse();
        assertThat(deal.path("Probability").asDouble()).isEqualTo(60);
        assertThat(deal.path("SystemModstamp").asText()).isEqualTo(SmallOrg.NOW);
        JsonNode history = rows("OpportunityHistory", id);
        assertThat(history).hasSize(snapshots + 1);
        JsonNode latest = history.path(snapshots);
        assertThat(latest.path("StageName").asText()).isEqualTo("Proposal");
        assertThat(latest.path("Probability").asDouble()).isEqualTo(60);
        JsonNode change = last(rows("OpportunityFieldHistory", id));
        assertThat(change.path("Field").asText()).isEqualTo("StageName");
        assertThat(change.path("OldValue").asText()).isEqualTo("Closed Won");
        assertThat(change.path("NewValue").asText()).isEqualTo("Proposal");
        assertThat(change.path("CreatedDate").asText()).isEqualTo(SmallOrg.NOW);
    }

    @Test
    void anEditByTheApiFollowsTheSameRules() {
        String id = org.id("Opportunity", "IsClosed = false");

        client.call(
                "PATCH",
                OrgClient.API + "/sobjects/Opportunity/" + id,
                "{\"StageName\":\"Closed Won\",\"Amount\":5000}");

        assertThat(org.control("Opportunity", id).path("IsWon").asBoolean()).isTrue();
        assertThat(last(rows("OpportunityHistory", id)).path("Amount").asDouble())
                .isEqualTo(5000);
    }

    @Test
    void amountAndCloseDateLeaveASnapshotButTheNextStepDoesNot() {
        String id = org.id("Opportunity", "IsClosed = false");
        int snapshots = rows("OpportunityHistory", id).size();

        org.edit("Opportunity", id, "{\"Amount\":1234000}");
        org.edit("Opportunity", id, "{\"CloseDate\":\"2026-12-24\"}");
        org.edit("Opportunity", id, "{\"NextStep\":\"訪問\"}");

        assertThat(rows("OpportunityHistory", id)).hasSize(snapshots + 2);
    }

    @Test
    void aLeadsStatusLeavesHistory() {
        String id = org.id("Lead", "Status = 'Open'");

        org.edit("Lead", id, "{\"Status\":\"Unqualified\"}");

        JsonNode history = client.query("SELECT Field, OldValue, NewValue FROM LeadHistory WHERE LeadId = '" + id + "'")
                .json()
                .path("records");
        assertThat(history).hasSize(1);
        assertThat(history.path(0).path("NewValue").asText()).isEqualTo("Unqualified");
    }

    @Test
    void peopleMayBlankWhatTheApiLocks() {
        String id = org.id("Lead", "ConvertedOpportunityId != null");

        assertThat(org.edit("Lead", id, "{\"ConvertedOpportunityId\":\"\"}")
                        .path("ConvertedOpportunityId")
                        .isNull())
                .isTrue();
        assertThat(client.values("Id", "SELECT Id FROM Lead WHERE Id = '" + id + "' AND ConvertedOpportunityId = null"))
                .containsExactly(id);
    }

    @Test
    void aContactRoleMovesToAnotherContactAndItsStampMovesToo() {
        String role = org.id("OpportunityContactRole", "IsPrimary = true");
        String other = org.client
                .values("Id", "SELECT Id FROM Contact ORDER BY Id DESC LIMIT 1")
                .getFirst();

        JsonNode moved = org.edit("OpportunityContactRole", role, "{\"ContactId\":\"" + other + "\"}");

        assertThat(moved.path("ContactId").asText()).isEqualTo(other);
        assertThat(client.values(
                        "Id", "SELECT Id FROM OpportunityContactRole WHERE SystemModstamp >= 2026-09-30T09:00:00Z"))
                .containsExactly(role);
    }

    @Test
    void aDeletedDealTakesItsContactRolesAlong() {
        String deal = org.id("Opportunity", "IsWon = true");
        org.remove("Opportunity", deal);

        JsonNode roles = client.queryAll(
                        "SELECT IsDeleted FROM OpportunityContactRole WHERE OpportunityId = '" + deal + "'")
                .json()
                .path("records");
        assertThat(roles).hasSize(1);
        assertThat(roles.path(0).path("IsDeleted").asBoolean()).isTrue();
        assertThat(org.control("Opportunity", deal).path("IsDeleted").asBoolean())
                .isTrue();
    }

    @Test
    void aRestoredDealBringsItsContactRolesBack() {
        String deal = org.id("Opportunity", "IsWon = true");
        org.remove("Opportunity", deal);
        client.call("POST", "/_sandbox/records/Opportunity/" + deal + "/restore", "");

        assertThat(client.values("Id", "SELECT Id FROM Opportunity WHERE Id = '" + deal + "'"))
                .containsExactly(deal);
        assertThat(client.values("Id", "SELECT Id FROM OpportunityContactRole WHERE OpportunityId = '" + deal + "'"))
                .hasSize(1);
    }

    @Test
    void aMergedContactNamesItsWinnerWhichTakesItsRoles() {
        String role = org.id("OpportunityContactRole", "IsPrimary = true");
        String loser =
                org.control("OpportunityContactRole", role).path("ContactId").asText();
        String winner = org.id("Contact", "Id != '" + loser + "'");

        client.call("POST", "/_sandbox/records/Contact/" + winner + "/merge", "{\"loser\":\"" + loser + "\"}");

        JsonNode gone = org.control("Contact", loser);
        assertThat(gone.path("IsDeleted").asBoolean()).isTrue();
        assertThat(gone.path("MasterRecordId").asText()).isEqualTo(winner);
        assertThat(org.control("OpportunityContactRole", role).path("ContactId").asText())
                .isEqualTo(winner);
    }

    @Test
    void whatHungOnTheLoserHangsOnTheWinner() {
        String member = org.id("CampaignMember", "LeadId != null");
        String loser = org.control("CampaignMember", member).path("LeadId").asText();
        String winner = org.id("Lead", "Id != '" + loser + "'");
        String task = client.call(
                        "POST",
                        "/_sandbox/records/Task",
                        "{\"fields\":{\"WhoId\":\"" + loser + "\",\"Subject\":\"Call\"}}")
                .json()
                .path("Id")
                .asText();

        client.call("POST", "/_sandbox/records/Lead/" + winner + "/merge", "{\"loser\":\"" + loser + "\"}");

        assertThat(org.control("Lead", loser).path("MasterRecordId").asText()).isEqualTo(winner);
        assertThat(org.control("Task", task).path("WhoId").asText()).isEqualTo(winner);
        assertThat(client.values("Id", "SELECT Id FROM CampaignMember WHERE LeadId = '" + loser + "'"))
                .isEmpty();
        String campaign = "SELECT CampaignId FROM CampaignMember WHERE LeadId = '" + winner + "'";
        assertThat(client.values("CampaignId", campaign)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void aMergedAccountLeavesItsContactsAndDealsToTheWinner() {
        String deal = org.id("Opportunity", "AccountId != null");
        String loser = org.control("Opportunity", deal).path("AccountId").asText();
        String winner = org.id("Account", "Id != '" + loser + "'");

        client.call("POST", "/_sandbox/records/Account/" + winner + "/merge", "{\"loser\":\"" + loser + "\"}");

        assertThat(org.control("Opportunity", deal).path("AccountId").asText()).isEqualTo(winner);
        assertThat(client.values("Id", "SELECT Id FROM Contact WHERE AccountId = '" + loser + "'"))
                .isEmpty();
        JsonNode gone = client.queryAll("SELECT IsDeleted FROM Account WHERE MasterRecordId = '" + winner + "'")
                .json();
        assertThat(gone.path("records").findValuesAsText("IsDeleted")).containsExactly("true");
    }

    @Test
    void aValidationRuleRefusesOneRowOfACollection() {
        String refused = org.id("Contact", "Id != null");
        String taken = org.id("Contact", "Id != '" + refused + "'");
        client.call("POST", "/_sandbox/rules", rule(refused));

        JsonNode rows = client.call("PATCH", OrgClient.API + "/composite/sobjects", renaming(refused, taken))
                .json();

        assertThat(rows.path(0).path("success").asBoolean()).isFalse();
        assertThat(rows.path(0).path("errors").path(0).path("statusCode").asText())
                .isEqualTo("FIELD_CUSTOM_VALIDATION_EXCEPTION");
        assertThat(rows.path(0).path("errors").path(0).path("message").asText()).isEqualTo("ask finance first");
        assertThat(rows.path(1).path("success").asBoolean()).isTrue();
        client.call("DELETE", "/_sandbox/rules", "");
        assertThat(client.call("PATCH", OrgClient.API + "/composite/sobjects", renaming(refused, taken))
                        .json()
                        .path(0)
                        .path("success")
                        .asBoolean())
                .isTrue();
    }

    private static String rule(String id) {
        return "{\"object\":\"Contact\",\"id\":\"" + id + "\",\"message\":\"ask finance first\"}";
    }

    private static String renaming(String... ids) {
        return Stream.of(ids)
                .map(id -> "{\"attributes\":{\"type\":\"Contact\"},\"id\":\"" + id + "\",\"LastName\":\"Sato\"}")
                .collect(Collectors.joining(",", "{\"allOrNone\":false,\"records\":[", "]}"));
    }

    @Test
    void aCampaignMemberIsGoneForGood() {
        String member = org.id("CampaignMember", "Status = 'Responded'");
        org.remove("CampaignMember", member);

        assertThat(client.queryAll("SELECT Id FROM CampaignMember WHERE Id = '" + member + "'")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isZero();
    }

    @Test
    void anUnknownFieldOrRecordIsTold() {
        String lead = org.id("Lead", "IsConverted = false");

        assertThat(client.call("PATCH", "/_sandbox/records/Lead/" + lead, "{\"fields\":{\"Nope\":1}}")
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/_sandbox/records/Lead/00Q5g00000zzzzz").status())
                .isEqualTo(404);
    }

    private JsonNode rows(String object, String dealId) {
        String fields = object.equals("OpportunityHistory")
                ? "StageName, Amount, Probability, CreatedDate"
                : "Field, OldValue, NewValue, CreatedDate";
        return client.query("SELECT " + fields + " FROM " + object + " WHERE OpportunityId = '" + dealId
                        + "' ORDER BY CreatedDate, Id")
                .json()
                .path("records");
    }

    private static JsonNode last(JsonNode rows) {
        return rows.path(rows.size() - 1);
    }
}
