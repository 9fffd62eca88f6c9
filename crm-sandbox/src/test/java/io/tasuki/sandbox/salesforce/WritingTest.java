package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    private static final String COLLECTIONS = OrgClient.API + "/composite/sobjects";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aNewFieldIsSeenWrittenAndCounted() {
        assertThat(addScore("Contact").status()).isEqualTo(201);
        String id = org.id("Contact", "IsDeleted = false");

        OrgClient.Answer write = collection("Contact", id, "\"Tasuki_Score__c\": 0.6449");

        assertThat(write.status()).isEqualTo(200);
        assertThat(write.json().path(0).path("success").asBoolean()).isTrue();
        JsonNode read = client.get(OrgClient.API + "/sobjects/Contact/" + id).json();
        assertThat(read.path("Tasuki_Score__c").asText()).isEqualTo("0.64");
        assertThat(read.path("SystemModstamp").asText()).isEqualTo(SmallOrg.NOW);
        assertThat(read.path("LastModifiedDate").asText()).isEqualTo(SmallOrg.NOW);
        assertThat(org.journal()
                        .path("fields_written")
                        .path("Contact.Tasuki_Score__c")
                        .asInt())
                .isEqualTo(1);
        assertThat(org.journal().path("records_written").asInt()).isEqualTo(1);
    }

    @Test
    void aFieldThatExistsIsNotMadeAgain() {
        addScore("Lead");

        OrgClient.Answer again = addScore("Lead");

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.errorCode()).isEqualTo("DUPLICATE_DEVELOPER_NAME");
        JsonNode fields =
                client.get(OrgClient.API + "/sobjects/Lead/describe").json().path("fields");
        assertThat(fields.findValuesAsText("name")).containsOnlyOnce("Tasuki_Score__c");
    }

    @Test
    void rowsOfACollectionSucceedOrFailOneByOneInOrder() {
        String converted = org.id("Lead", "IsConverted = true");
        String open = org.id("Lead", "IsConverted = false");
        String records =
                record("Lead", converted, "\"Title\": \"部長\"") + "," + record("Lead", open, "\"Title\": \"部長\"") + ","
                        + record("Lead", "00Q5g00000zzzzz", "\"Title\": \"部長\"");

        JsonNode rows = client.call("PATCH", COLLECTIONS, "{\"records\":[" + records + "]}")
                .json();

        assertThat(rows.path(0).path("errors").path(0).path("statusCode").asText())
                .isEqualTo("CANNOT_UPDATE_CONVERTED_LEAD");
        assertThat(rows.path(1).path("id").asText()).isEqualTo(open);
        assertThat(rows.path(2).path("errors").path(0).path("statusCode").asText())
                .isEqualTo("INVALID_CROSS_REFERENCE_KEY");
    }

    @Test
    void allOrNoneTakesTheGoodRowsBackToo() {
        String converted = org.id("Lead", "IsConverted = true");
        String open = org.id("Lead", "IsConverted = false");
        String records =
                record("Lead", open, "\"Title\": \"部長\"") + "," + record("Lead", converted, "\"Title\": \"部長\"");

        JsonNode rows = client.call("PATCH", COLLECTIONS, "{\"allOrNone\":true,\"records\":[" + records + "]}")
                .json();

        assertThat(rows.path(0).path("errors").path(0).path("statusCode").asText())
                .isEqualTo("ALL_OR_NONE_OPERATION_ROLLED_BACK");
        assertThat(org.control("Lead", open).path("Title").isNull()).isTrue();
        assertThat(org.journal().path("records_written").asInt()).isZero();
    }

    @Test
    void twoHundredRowsAreTheMost() {
        String one = record("Lead", org.id("Lead", "IsConverted = false"), "\"Title\": \"x\"");

        OrgClient.Answer answer =
                client.call("PATCH", COLLECTIONS, "{\"records\":[" + (one + ",").repeat(200) + one + "]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(org.journal().path("records_written").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Title": "{200}"               | STRING_TOO_LONG
            "NumberOfEmployees": "many"    | INVALID_TYPE_ON_FIELD_IN_RECORD
            "NumberOfEmployees": 1.5       | INVALID_TYPE_ON_FIELD_IN_RECORD
            "OwnerId": "abc"               | MALFORMED_ID
            "OwnerId": "0055g00000zzzzz"   | INVALID_CROSS_REFERENCE_KEY
            "IsConverted": true            | INVALID_FIELD_FOR_INSERT_UPDATE
            "Band__c": "Z"                 | INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST
            "At__c": "yesterday"           | INVALID_TYPE_ON_FIELD_IN_RECORD
            "Score__c": 123456             | NUMBER_OUTSIDE_VALID_RANGE
            """)
    void aValueTheFieldCannotHoldIsRefusedForItsRow(String member, String statusCode) {
        addField(
                "Lead.Band__c",
                "\"type\":\"Picklist\",\"label\":\"Band\",\"valueSet\":{\"restricted\":true,"
                        + "\"valueSetDefinition\":{\"value\":[{\"fullName\":\"A\"},{\"fullName\":\"B\"}]}}");
        addField("Lead.At__c", "\"type\":\"DateTime\",\"label\":\"At\"");
        addField("Lead.Score__c", "\"type\":\"Number\",\"label\":\"Score\",\"precision\":5,\"scale\":2");
        String id = org.id("Lead", "IsConverted = false");

        OrgClient.Answer answer = collection("Lead", id, member.replace("{200}", "x".repeat(200)));

        JsonNode error = answer.json().path(0).path("errors").path(0);
        assertThat(error.path("statusCode").asText()).isEqualTo(statusCode);
        assertThat(error.path("fields")).hasSize(1);
    }

    @Test
    void anUnknownFieldSpoilsTheWholeCall() {
        OrgClient.Answer answer = collection("Lead", org.id("Lead", "IsConverted = false"), "\"Nope__c\": 1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("INVALID_FIELD");
        assertThat(answer.json().path(0).path("message").asText()).startsWith("No such column 'Nope__c'");
    }

    @Test
    void aLockedRowIsRefusedOnceAndThenWritten() {
        String id = org.id("Lead", "IsConverted = false");
        org.arm(Fault.Kind.LOCK_ROW, "*");

        JsonNode locked = collection("Lead", id, "\"Title\": \"x\"").json();
        JsonNode free = collection("Lead", id, "\"Title\": \"x\"").json();

        assertThat(locked.path(0).path("errors").path(0).path("statusCode").asText())
                .isEqualTo("UNABLE_TO_LOCK_ROW");
        assertThat(free.path(0).path("success").asBoolean()).isTrue();
    }

    @Test
    void aRecordIsMadeReadChangedAndDeleted() {
        OrgClient.Answer made = client.call(
                "POST",
                OrgClient.API + "/sobjects/Lead",
                "{\"LastName\":\"襷\",\"Company\":\"駅伝\",\"Email\":\"t@e.example\"}");
        String address =
                OrgClient.API + "/sobjects/Lead/" + made.json().path("id").asText();

        assertThat(made.status()).isEqualTo(201);
        assertThat(client.get(address + "?fields=Name,Company")
                        .json()
                        .path("Name")
                        .asText())
                .isEqualTo("襷");
        assertThat(client.call("PATCH", address, "{\"Email\":\"\"}").status()).isEqualTo(204);
        assertThat(client.get(address).json().path("Email").isNull()).isTrue();
        assertThat(client.call("DELETE", address, "").status()).isEqualTo(204);
        assertThat(client.get(address).errorCode()).isEqualTo("ENTITY_IS_DELETED");
        assertThat(client.get(OrgClient.API + "/sobjects/Lead/00Q5g00000zzzzz").errorCode())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aRecordWithoutWhatItNeedsIsNotMade() {
        OrgClient.Answer answer = client.call("POST", OrgClient.API + "/sobjects/Lead", "{\"LastName\":\"襷\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("REQUIRED_FIELD_MISSING");
    }

    @Test
    void retrieveKeepsTheOrderAndAnswersNullForWhatIsGone() {
        String one = org.id("Contact", "IsDeleted = false");
        String body = "{\"ids\":[\"0035g00000zzzzz\",\"" + one + "\"],\"fields\":[\"Id\",\"Email\"]}";

        JsonNode rows = client.call("POST", COLLECTIONS + "/Contact", body).json();

        assertThat(rows).hasSize(2);
        assertThat(rows.path(0).isNull()).isTrue();
        assertThat(rows.path(1).path("Id").asText()).isEqualTo(one);
        assertThat(org.journal().path("records_read").asInt()).isEqualTo(1);
    }

    @Test
    void brokenJsonIsTheClientsFault() {
        assertThat(client.call("PATCH", COLLECTIONS, "{\"records\":[").errorCode())
                .isEqualTo("JSON_PARSER_ERROR");
    }

    @Test
    void aFieldsLabelHasAtMostFortyCharacters() {
        String metadata = "\"type\":\"Date\",\"label\":\"" + "長".repeat(41) + "\"";

        assertThat(addField("Lead.Tasuki_Long__c", metadata).errorCode()).isEqualTo("STRING_TOO_LONG");
        assertThat(addField("Lead.Tasuki_Long__c", metadata.replace("長長", "長")).errorCode())
                .isEmpty();
    }

    private OrgClient.Answer addScore(String object) {
        return addField(
                object + ".Tasuki_Score__c", "\"type\":\"Number\",\"label\":\"Score\",\"precision\":5,\"scale\":2");
    }

    private OrgClient.Answer addField(String fullName, String metadata) {
        return client.call(
                "POST",
                OrgClient.API + "/tooling/sobjects/CustomField",
                "{\"FullName\":\"" + fullName + "\",\"Metadata\":{" + metadata + "}}");
    }

    private OrgClient.Answer collection(String object, String id, String members) {
        return client.call("PATCH", COLLECTIONS, "{\"records\":[" + record(object, id, members) + "]}");
    }

    private static String record(String object, String id, String members) {
        return "{\"attributes\":{\"type\":\"" + object + "\"},\"id\":\"" + id + "\"," + members + "}";
    }
}
