package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void valuesComeInTheirJsonTypes() {
        JsonNode deal = client.query(
                        "SELECT Id, Amount, Probability, IsWon, CloseDate, CreatedDate, NextStep, Account.Name"
                                + " FROM Opportunity WHERE IsWon = true ORDER BY Id LIMIT 1")
                .json()
                .path("records")
                .path(0);

        assertThat(deal.path("Amount").isNumber()).isTrue();
        assertThat(deal.path("Probability").asText()).isEqualTo("100.0");
        assertThat(deal.path("IsWon").isBoolean()).isTrue();
        assertThat(deal.path("CloseDate").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(deal.path("CreatedDate").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.000\\+0000");
        assertThat(deal.path("NextStep").isNull()).isTrue();
        assertThat(deal.path("Account").path("Name").asText()).startsWith("株式会社");
        assertThat(deal.path("attributes").path("url").asText())
                .isEqualTo(OrgClient.API + "/sobjects/Opportunity/"
                        + deal.path("Id").asText());
    }

    @Test
    void pagesFollowACursorAndNeverOverlap() {
        OrgClient.Answer first = client.get(
                OrgClient.API + "/query?q=" + OrgClient.encoded("SELECT Id FROM OpportunityHistory"),
                "Sforce-Query-Options",
                "batchSize=200");

        assertThat(first.json().path("done").asBoolean()).isFalse();
        assertThat(first.json().path("records")).hasSize(200);
        String next = first.json().path("nextRecordsUrl").asText();
        assertThat(next).matches(OrgClient.API + "/query/01g[0-9A-Za-z]{15}-200");
        JsonNode second = client.get(next).json();
        assertThat(second.path("totalSize")).isEqualTo(first.json().path("totalSize"));
        assertThat(second.path("records").findValuesAsText("Id"))
                .doesNotContainAnyElementsOf(first.json().path("records").findValuesAsText("Id"));
        assertThat(client.get(OrgClient.API + "/query/01g5g0000000zzzAAA-2000").errorCode())
                .isEqualTo("INVALID_QUERY_LOCATOR");
    }

    @Test
    void aWalkAlongTheKeysetSeesEveryRowOnceInStepsOfSeven() {
        int total = client.query("SELECT COUNT() FROM Lead")
                .json()
                .path("totalSize")
                .asInt();

        assertThat(KeysetWalk.ids(client, "Lead", 7)).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void onlyQueryAllShowsTheRecycleBin() {
        String id = org.id("Opportunity", "IsWon = true");
        client.call("DELETE", OrgClient.API + "/sobjects/Opportunity/" + id, "");

        assertThat(client.values("Id", "SELECT Id FROM Opportunity WHERE Id = '" + id + "'"))
                .isEmpty();
        JsonNode bin = client.queryAll("SELECT Id, IsDeleted, SystemModstamp FROM Opportunity WHERE IsDeleted = true")
                .json();
        assertThat(bin.path("records")).hasSize(1);
        assertThat(bin.path("records").path(0).path("SystemModstamp").asText()).isEqualTo(SmallOrg.NOW);
    }

    @Test
    void aRelationshipToSeveralObjectsTellsItsType() {
        JsonNode tasks = client.query("SELECT Who.Type, Who.Name FROM Task LIMIT 50")
                .json()
                .path("records");

        assertThat(tasks.findValuesAsText("Type")).contains("Lead", "Contact");
        assertThat(client.query("SELECT COUNT() FROM Task WHERE Who.Type = 'Lead'")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isPositive();
    }

    @Test
    void theOrganizationTellsZoneAndCurrency() {
        JsonNode organization = client.query("SELECT Id, TimeZoneSidKey, DefaultCurrencyIsoCode FROM Organization")
                .json()
                .path("records")
                .path(0);

        assertThat(organization.path("TimeZoneSidKey").asText()).isEqualTo("Asia/Tokyo");
        assertThat(organization.path("DefaultCurrencyIsoCode").asText()).isEqualTo("JPY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT Id, Nope__c FROM Lead                      | INVALID_FIELD
            SELECT Id, CurrencyIsoCode FROM Opportunity       | INVALID_FIELD
            SELECT Id FROM Lead WHERE Nope = 1                | INVALID_FIELD
            SELECT Id FROM Lead ORDER BY Nope                 | INVALID_FIELD
            SELECT Nope.Name FROM Lead                        | INVALID_FIELD
            SELECT Id FROM Lead WHERE Description = 'x'       | INVALID_FIELD
            SELECT Id FROM Lead ORDER BY Description          | INVALID_FIELD
            SELECT Id FROM Nope                               | INVALID_TYPE
            SELECT Id FROM Lead WHERE                         | MALFORMED_QUERY
            """)
    void aQueryThatCannotBeAnsweredIsRefusedInAnArray(String soql, String errorCode) {
        OrgClient.Answer answer = client.query(soql);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo(errorCode);
        assertThat(answer.json().path(0).path("message").asText()).isNotEmpty();
    }

    @Test
    void theJournalCountsRecordsWhoseValuesWereAskedFor() {
        client.query("SELECT Id, SystemModstamp, LastModifiedDate, CreatedDate, IsDeleted FROM Lead LIMIT 50");
        client.query("SELECT COUNT() FROM Lead");
        assertThat(org.journal().path("records_read").asInt()).isZero();

        client.query("SELECT Id, Status FROM Lead LIMIT 50");
        assertThat(org.journal().path("records_read").asInt()).isEqualTo(50);
    }
}
