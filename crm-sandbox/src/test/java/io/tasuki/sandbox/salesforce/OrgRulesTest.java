package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an org's administrator has set up decides over writes.
class OrgRulesTest {

    private static final String LEADS = OrgClient.API + "/sobjects/Lead";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aSwitchChangesAloneAndIsShown() {
        JsonNode changed = turn("{\"locks\":{\"share\":0.5}}").json();

        assertThat(changed.path("locks").path("share").asDouble()).isEqualTo(0.5);
        assertThat(changed.path("locks").path("siblings").asBoolean()).isFalse();
        assertThat(client.get("/_sandbox/org").json()).isEqualTo(changed);
        assertThat(turn("{\"locks\":{\"shares\":1}}").status()).isEqualTo(400);
        assertThat(turn("[]").status()).isEqualTo(400);
    }

    @Test
    void aConvertedLeadIsEditedOnlyWhereThatIsGranted() {
        String id = org.id("Lead", "IsConverted = true");

        assertThat(patch(id, "{\"Title\":\"部長\"}").errorCode()).isEqualTo("CANNOT_UPDATE_CONVERTED_LEAD");
        turn("{\"access\":{\"edit_converted\":true}}");
        assertThat(patch(id, "{\"Title\":\"部長\"}").status()).isEqualTo(204);
        assertThat(patch(id, "{\"ConvertedDate\":\"2026-01-01\"}").errorCode())
                .isEqualTo("INVALID_FIELD_FOR_INSERT_UPDATE");
    }

    @Test
    void aDuplicateThatIsBlockedIsNeverSaved() {
        turn("{\"rules\":{\"duplicates\":{\"Lead\":{\"match\":[\"Email\"],\"block\":true}}}}");
        create("a@b.example", "");

        assertThat(create("A@b.example", "").errorCode()).isEqualTo("DUPLICATES_DETECTED");
        assertThat(create("A@b.example", "allowSave=true").errorCode()).isEqualTo("DUPLICATES_DETECTED");
    }

    @Test
    void aDuplicateThatIsOnlyWarnedOfIsSavedOnDemand() {
        turn("{\"rules\":{\"duplicates\":{\"Lead\":{\"match\":[\"Email\"],\"block\":false}}}}");
        create("a@b.example", "");

        assertThat(create("a@b.example", "").errorCode()).isEqualTo("DUPLICATES_DETECTED");
        assertThat(create("a@b.example", "allowSave=true").status()).isEqualTo(201);
    }

    @Test
    void aDuplicateRuleLooksOnlyAtWritesOfWhatItMatches() {
        String first = create("a@b.example", "").json().path("id").asText();
        create("a@b.example", "");
        turn("{\"rules\":{\"duplicates\":{\"Lead\":{\"match\":[\"Email\"],\"block\":true}}}}");

        assertThat(patch(first, "{\"Title\":\"部長\"}").status()).isEqualTo(204);
        assertThat(patch(first, "{\"Email\":\"a@b.example\"}").errorCode()).isEqualTo("DUPLICATES_DETECTED");
        assertThat(patch(first, "{\"Email\":\"c@b.example\"}").status()).isEqualTo(204);
    }

    @Test
    void anAssignmentRuleTakesRecordsUnlessItIsToldNotTo() {
        String id = org.id("Lead", "IsConverted = false");
        String owner = org.control("Lead", id).path("OwnerId").asText();
        String other = org.id("User", "Id != '" + owner + "'");
        turn("{\"rules\":{\"assignment\":{\"Lead\":\"" + other + "\"}}}");

        client.call("PATCH", LEADS + "/" + id, "{\"Title\":\"x\"}", "Sforce-Auto-Assign", "FALSE");
        assertThat(org.control("Lead", id).path("OwnerId").asText()).isEqualTo(owner);
        patch(id, "{\"Title\":\"y\"}");
        assertThat(org.control("Lead", id).path("OwnerId").asText()).isEqualTo(other);
        assertThat(client.values("Field", "SELECT Field FROM LeadHistory WHERE LeadId = '" + id + "'"))
                .contains("Owner");
    }

    @Test
    void whatIsRequiredCanNeitherBeLeftOutNorEmptied() {
        turn("{\"rules\":{\"required\":{\"Lead\":[\"Title\"]}}}");
        String id = org.id("Lead", "IsConverted = false");

        assertThat(create("a@b.example", "").errorCode()).isEqualTo("REQUIRED_FIELD_MISSING");
        assertThat(patch(id, "{\"Title\":null}").errorCode()).isEqualTo("REQUIRED_FIELD_MISSING");
        assertThat(patch(id, "{\"LastName\":\"\"}")
                        .json()
                        .path(0)
                        .path("fields")
                        .path(0)
                        .asText())
                .isEqualTo("LastName");
        assertThat(patch(id, "{\"Phone\":\"1\"}").status()).isEqualTo(204);
    }

    @Test
    void anAddressWithoutADomainIsNone() {
        String id = org.id("Lead", "IsConverted = false");

        assertThat(patch(id, "{\"Email\":\"nobody@home\"}").errorCode()).isEqualTo("INVALID_EMAIL_ADDRESS");
    }

    @Test
    void aShareOfTheRowsIsLocked() {
        turn("{\"locks\":{\"share\":0.25}}");
        String id = org.id("Lead", "IsConverted = false");

        List<String> codes = IntStream.range(0, 8)
                .mapToObj(i -> patch(id, "{\"Title\":\"" + i + "\"}").errorCode())
                .toList();

        assertThat(codes).containsExactly("", "", "", "UNABLE_TO_LOCK_ROW", "", "", "", "UNABLE_TO_LOCK_ROW");
    }

    @Test
    void hiddenIsAsIfItWereNotThereAndLockedIsToldSo() {
        turn("{\"access\":{\"hidden\":[\"Lead.Phone\"],\"read_only\":[\"lead.title\"]}}");
        String id = org.id("Lead", "IsConverted = false");

        assertThat(patch(id, "{\"Phone\":\"1\"}").errorCode()).isEqualTo("INVALID_FIELD");
        assertThat(patch(id, "{\"Title\":\"x\"}").errorCode()).isEqualTo("INVALID_FIELD_FOR_INSERT_UPDATE");
        assertThat(client.query("SELECT Phone FROM Lead").errorCode()).isEqualTo("INVALID_FIELD");
        assertThat(client.get(LEADS + "/" + id).json().has("Phone")).isFalse();
        JsonNode fields = client.get(LEADS + "/describe").json().path("fields");
        assertThat(fields.findValuesAsText("name")).doesNotContain("Phone").contains("Title");
        assertThat(Stream.of(fields.findParents("name").toArray(JsonNode[]::new))
                        .filter(field -> field.path("name").asText().equals("Title"))
                        .map(field -> field.path("updateable").asBoolean()))
                .containsExactly(false);
    }

    @Test
    void aLeadIsConvertedIntoWhatSalesWorksOn() {
        String id = org.id("Lead", "IsConverted = false");
        client.call("POST", "/_sandbox/records/Lead/" + id + "/convert", "{\"opportunity\":{\"Amount\":5000}}");

        JsonNode lead = org.control("Lead", id);
        assertThat(lead.path("IsConverted").asBoolean()).isTrue();
        assertThat(lead.path("ConvertedDate").asText()).isEqualTo("2026-09-30");
        String deal = lead.path("ConvertedOpportunityId").asText();
        String contact = lead.path("ConvertedContactId").asText();
        assertThat(org.control("Opportunity", deal).path("Amount").asDouble()).isEqualTo(5000);
        assertThat(org.control("Contact", contact).path("LastName")).isEqualTo(lead.path("LastName"));
        assertThat(client.values(
                        "ContactId",
                        "SELECT ContactId FROM OpportunityContactRole WHERE IsPrimary = true AND OpportunityId = '"
                                + deal + "'"))
                .containsExactly(contact);
        assertThat(client.values("Field", "SELECT Field FROM LeadHistory WHERE LeadId = '" + id + "'"))
                .contains("leadConverted");
        assertThat(client.call("POST", "/_sandbox/records/Lead/" + id + "/convert", "{}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aLeadMayBeConvertedWithoutADeal() {
        String id = org.id("Lead", "IsConverted = false");
        client.call(
                "POST", "/_sandbox/records/Lead/" + id + "/convert", "{\"opportunity\":false,\"status\":\"Closed\"}");

        assertThat(org.control("Lead", id).path("ConvertedOpportunityId").isNull())
                .isTrue();
        assertThat(org.control("Lead", id).path("Status").asText()).isEqualTo("Closed");
    }

    @Test
    void aPurgedRecordIsSeenByNobody() {
        String id = org.id("Opportunity", "IsWon = true");
        org.remove("Opportunity", id);
        client.call("POST", "/_sandbox/records/Opportunity/" + id + "/purge", "");

        assertThat(client.queryAll("SELECT Id FROM Opportunity WHERE Id = '" + id + "'")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isZero();
        assertThat(client.queryAll("SELECT Id FROM OpportunityContactRole WHERE OpportunityId = '" + id + "'")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isZero();
    }

    @Test
    void aBrokenTriggerRefusesEveryWriteOfItsObject() {
        turn("{\"rules\":{\"broken_triggers\":[\"Lead\"]}}");

        assertThat(patch(org.id("Lead", "IsConverted = false"), "{\"Title\":\"x\"}")
                        .errorCode())
                .isEqualTo("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY");
        assertThat(create("a@b.example", "").errorCode()).isEqualTo("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY");
    }

    @Test
    void callsThatFollowEachOtherWriteSiblings() {
        turn("{\"locks\":{\"parallel\":true}}");
        String account = org.id("Account", "IsDeleted = false");
        String body = "{\"LastName\":\"襷\",\"AccountId\":\"" + account + "\"}";

        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> client.call("POST", OrgClient.API + "/sobjects/Contact", body)
                                .status()))
                .containsOnly(201);
    }

    private OrgClient.Answer turn(String switches) {
        return client.call("PATCH", "/_sandbox/org", switches);
    }

    private OrgClient.Answer patch(String id, String body) {
        return client.call("PATCH", LEADS + "/" + id, body);
    }

    private OrgClient.Answer create(String email, String duplicateHeader) {
        String body = "{\"LastName\":\"襷\",\"Company\":\"駅伝\",\"Email\":\"" + email + "\"}";
        return client.call("POST", LEADS, body, "Sforce-Duplicate-Rule-Header", duplicateHeader);
    }
}
