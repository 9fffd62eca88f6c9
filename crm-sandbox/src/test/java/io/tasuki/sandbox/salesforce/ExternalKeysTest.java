package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Records found by another system's key, one at a time and many.
class ExternalKeysTest {

    private static final String KEYED = OrgClient.API + "/sobjects/Lead/Key__c/";
    private static final String MANY = OrgClient.API + "/composite/sobjects";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @BeforeEach
    void addKey() {
        field("Key__c", "\"externalId\":true");
        field("Loose__c", "\"externalId\":true");
        field("Own__c", "\"unique\":true");
    }

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aRecordIsMadeOnceAndThenChanged() {
        OrgClient.Answer made = client.call("PATCH", KEYED + "k1", lead(""));
        OrgClient.Answer changed = client.call("PATCH", KEYED + "k1", "{\"Title\":\"部長\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("id")).isEqualTo(made.json().path("id"));
        assertThat(client.get(KEYED + "k1").json().path("Title").asText()).isEqualTo("部長");
        assertThat(client.call("DELETE", KEYED + "k1", "").status()).isEqualTo(204);
        assertThat(client.get(KEYED + "k1").status()).isEqualTo(404);
    }

    @Test
    void severalRecordsOfOneKeyAreNamedAndLeftAlone() {
        client.call("POST", OrgClient.API + "/sobjects/Lead", lead(",\"Loose__c\":\"k\""));
        client.call("POST", OrgClient.API + "/sobjects/Lead", lead(",\"Loose__c\":\"k\""));

        OrgClient.Answer several = client.call("PATCH", KEYED.replace("Key", "Loose") + "k", "{\"Title\":\"x\"}");

        assertThat(several.status()).isEqualTo(300);
        assertThat(several.json()).hasSize(2);
        assertThat(client.get(several.json().path(0).asText())
                        .json()
                        .path("Title")
                        .isNull())
                .isTrue();
    }

    @Test
    void updateOnlyMakesNothing() {
        assertThat(client.call("PATCH", KEYED + "k1?updateOnly=true", lead("")).status())
                .isEqualTo(404);
        assertThat(client.values("Id", "SELECT Id FROM Lead WHERE Key__c = 'k1'"))
                .isEmpty();
    }

    @Test
    void onlyAnExternalIdIsAKeyAndItsValueStandsInTheAddressAlone() {
        assertThat(client.call("PATCH", KEYED.replace("Key__c", "Title") + "x", lead(""))
                        .errorCode())
                .isEqualTo("INVALID_FIELD");
        assertThat(client.call("PATCH", KEYED + "k1", lead(",\"Key__c\":\"k1\""))
                        .errorCode())
                .isEqualTo("INVALID_FIELD");
    }

    @Test
    void aUniqueValueIsTakenOnce() {
        client.call("POST", OrgClient.API + "/sobjects/Lead", lead(",\"Own__c\":\"me\""));

        assertThat(client.call("POST", OrgClient.API + "/sobjects/Lead", lead(",\"Own__c\":\"me\""))
                        .errorCode())
                .isEqualTo("DUPLICATE_VALUE");
    }

    @Test
    void manyAreMadeOrChangedInOneCall() {
        client.call("PATCH", KEYED + "k1", lead(""));

        JsonNode rows = client.call(
                        "PATCH", MANY + "/Lead/Key__c", records(keyed("k1") + "," + keyed("k2") + "," + keyed("k2")))
                .json();

        assertThat(rows.path(0).path("created").asBoolean()).isFalse();
        assertThat(rows.path(1).path("created").asBoolean()).isTrue();
        assertThat(rows.path(2).path("errors").path(0).path("statusCode").asText())
                .isEqualTo("DUPLICATE_VALUE");
    }

    @Test
    void manyAreReadAndDeletedByTheirIds() {
        String one = org.id("Lead", "IsConverted = false");
        String two = org.id("Contact", "IsDeleted = false");

        JsonNode read = client.get(MANY + "/Lead?ids=" + one + "," + two + "&fields=Id,Name")
                .json();
        JsonNode gone = client.call("DELETE", MANY + "?allOrNone=false&ids=" + one + "," + two + ",001bad", "")
                .json();

        assertThat(read.path(0).path("Id").asText()).isEqualTo(one);
        assertThat(read.path(1).isNull()).isTrue();
        assertThat(gone.findValuesAsText("success")).containsExactly("true", "true", "false");
        assertThat(org.control("Lead", one).path("IsDeleted").asBoolean()).isTrue();
    }

    @Test
    void allOrNoneOfADeletionTakesTheFirstBack() {
        String one = org.id("Lead", "IsConverted = false");

        JsonNode rows = client.call("DELETE", MANY + "?allOrNone=true&ids=" + one + ",00Q5g00000zzzzz", "")
                .json();

        assertThat(rows.findValuesAsText("statusCode"))
                .containsExactly("ALL_OR_NONE_OPERATION_ROLLED_BACK", "INVALID_CROSS_REFERENCE_KEY");
        assertThat(client.values("Id", "SELECT Id FROM Lead WHERE Id = '" + one + "'"))
                .containsExactly(one);
    }

    @Test
    void recordsOfMixedTypesAreTakenInTenRunsAtMost() {
        String lead = record("Lead", org.id("Lead", "IsConverted = false"));
        String contact = record("Contact", org.id("Contact", "IsDeleted = false"));
        String tenRuns =
                IntStream.range(0, 5).mapToObj(i -> lead + "," + contact).collect(Collectors.joining(","));

        assertThat(client.call("PATCH", MANY, records(tenRuns)).status()).isEqualTo(200);
        assertThat(client.call("PATCH", MANY, records(tenRuns + "," + lead)).errorCode())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    private void field(String name, String traits) {
        client.call(
                "POST",
                OrgClient.API + "/tooling/sobjects/CustomField",
                "{\"FullName\":\"Lead." + name + "\",\"Metadata\":{\"type\":\"Text\",\"length\":40,\"label\":\"K\","
                        + traits + "}}");
    }

    private static String lead(String more) {
        return "{\"LastName\":\"襷\",\"Company\":\"駅伝\"" + more + "}";
    }

    private static String keyed(String key) {
        return "{\"attributes\":{\"type\":\"Lead\"},\"LastName\":\"襷\",\"Company\":\"駅伝\",\"Key__c\":\"" + key + "\"}";
    }

    private static String record(String object, String id) {
        return "{\"attributes\":{\"type\":\"" + object + "\"},\"id\":\"" + id + "\",\"Title\":\"x\"}";
    }

    private static String records(String records) {
        return "{\"records\":[" + records + "]}";
    }
}
