package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several calls in one.
class CompositeTest {

    private static final String SOBJECTS = OrgClient.API + "/sobjects/";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void laterPartsUseWhatEarlierOnesAnswered() {
        JsonNode parts = composite(
                false,
                part("POST", SOBJECTS + "Account", "acc", "{\"Name\":\"駅伝\"}"),
                part("POST", SOBJECTS + "Contact", "con", "{\"LastName\":\"襷\",\"AccountId\":\"@{acc.id}\"}"),
                part(
                        "GET",
                        OrgClient.API + "/query?q=SELECT+Id+FROM+Contact+WHERE+AccountId='@{acc.id}'",
                        "found",
                        null),
                part("GET", SOBJECTS + "Contact/@{found.records[0].Id}?fields=LastName", "read", null));

        assertThat(parts.findValuesAsText("httpStatusCode")).containsExactly("201", "201", "200", "200");
        assertThat(parts.path(3).path("referenceId").asText()).isEqualTo("read");
        assertThat(parts.path(3).path("body").path("LastName").asText()).isEqualTo("襷");
        assertThat(org.journal().path("records_written").asInt()).isEqualTo(2);
        assertThat(org.journal().path("calls").findValuesAsText("path")).contains("/services/data/v60.0/composite");
    }

    @Test
    void withoutAllOrNoneAFailureStopsOnlyWhatNeedsIt() {
        JsonNode parts = composite(
                false,
                part("POST", SOBJECTS + "Account", "acc", "{}"),
                part("POST", SOBJECTS + "Contact", "con", "{\"LastName\":\"襷\",\"AccountId\":\"@{acc.id}\"}"),
                part("POST", SOBJECTS + "Account", "other", "{\"Name\":\"駅伝\"}"));

        assertThat(parts.findValuesAsText("httpStatusCode")).containsExactly("400", "400", "201");
        assertThat(parts.path(0).path("body").path(0).path("errorCode").asText())
                .isEqualTo("REQUIRED_FIELD_MISSING");
        assertThat(parts.path(1).path("body").path(0).path("errorCode").asText())
                .isEqualTo("PROCESSING_HALTED");
    }

    @Test
    void allOrNoneTakesEverythingBack() {
        String lead = org.id("Lead", "IsConverted = false");
        JsonNode before = org.control("Lead", lead);

        JsonNode parts = composite(
                true,
                part("PATCH", SOBJECTS + "Lead/" + lead, "lead", "{\"Title\":\"部長\",\"Status\":\"Unqualified\"}"),
                part("POST", SOBJECTS + "Account", "acc", "{\"Name\":\"駅伝\"}"),
                part("DELETE", SOBJECTS + "Contact/" + org.id("Contact", "IsDeleted = false"), "gone", null),
                part("POST", SOBJECTS + "Account", "bad", "{}"),
                part("POST", SOBJECTS + "Account", "late", "{\"Name\":\"駅伝\"}"));

        assertThat(parts.findValuesAsText("errorCode"))
                .containsExactly(
                        "PROCESSING_HALTED",
                        "PROCESSING_HALTED",
                        "PROCESSING_HALTED",
                        "REQUIRED_FIELD_MISSING",
                        "PROCESSING_HALTED");
        assertThat(org.control("Lead", lead)).isEqualTo(before);
        assertThat(client.values("Id", "SELECT Id FROM Account WHERE Name = '駅伝'"))
                .isEmpty();
        assertThat(client.values("Id", "SELECT Id FROM LeadHistory WHERE CreatedDate = 2026-09-30T09:00:00Z"))
                .isEmpty();
        assertThat(org.journal().path("records_written").asInt()).isZero();
        assertThat(org.journal().path("fields_written").isEmpty()).isTrue();
    }

    @Test
    void tooManyPartsOrQueriesAreRefused() {
        String read = part("GET", OrgClient.API + "/limits", "r", null);
        String query = part("GET", OrgClient.API + "/query?q=SELECT+Id+FROM+User", "q", null);

        assertThat(sent(true, Collections.nCopies(26, read)).errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(sent(true, Collections.nCopies(6, query)).errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(sent(true, List.of()).status()).isEqualTo(400);
        assertThat(client.call("POST", OrgClient.API + "/composite", "{}").errorCode())
                .isEqualTo("JSON_PARSER_ERROR");
    }

    @Test
    void aPartThatMakesNoSenseIsTold() {
        JsonNode parts = composite(
                false,
                part("GET", OrgClient.API + "/limits", "a", null),
                part("GET", OrgClient.API + "/limits", "a", null),
                part("GET", OrgClient.API + "/limits", "not a word", null),
                part("GET", OrgClient.API + "/nowhere", "b", null),
                part("GET", OrgClient.API + "/query?q=%zz", "c", null));

        assertThat(parts.findValuesAsText("httpStatusCode")).containsExactly("200", "400", "400", "404", "400");
    }

    @Test
    void aBatchAnswersEachPartAlone() {
        JsonNode answer = batch(false, "v60.0/limits", "v60.0/sobjects/Lead/00Q5g00000zzzzz", "v60.0/limits");

        assertThat(answer.path("hasErrors").asBoolean()).isTrue();
        assertThat(answer.findValuesAsText("statusCode")).containsExactly("200", "404", "200");
        assertThat(answer.path("results").path(0).path("result").has("DailyApiRequests"))
                .isTrue();
    }

    @Test
    void aBatchMayStopAtTheFirstFailure() {
        JsonNode answer = batch(true, "v60.0/sobjects/Lead/00Q5g00000zzzzz", "v60.0/limits");

        assertThat(answer.findValuesAsText("statusCode")).containsExactly("404", "412");
    }

    @Test
    void aWholeCompositeCountsAsOneCall() {
        String used = client.get(OrgClient.API + "/limits")
                .header("Sforce-Limit-Info")
                .orElseThrow();
        String after = sent(false, Collections.nCopies(1, part("GET", OrgClient.API + "/limits", "r", null)))
                .header("Sforce-Limit-Info")
                .orElseThrow();

        assertThat(count(after)).isEqualTo(count(used) + 1);
    }

    private static int count(String limitInfo) {
        return Integer.parseInt(limitInfo.substring("api-usage=".length(), limitInfo.indexOf('/')));
    }

    private JsonNode composite(boolean allOrNone, String... parts) {
        return sent(allOrNone, List.of(parts)).json().path("compositeResponse");
    }

    private OrgClient.Answer sent(boolean allOrNone, List<String> parts) {
        return client.call(
                "POST",
                OrgClient.API + "/composite",
                "{\"allOrNone\":" + allOrNone + ",\"compositeRequest\":[" + String.join(",", parts) + "]}");
    }

    private JsonNode batch(boolean haltOnError, String... addresses) {
        String parts = String.join("\"},{\"method\":\"GET\",\"url\":\"", addresses);
        return client.call(
                        "POST",
                        OrgClient.API + "/composite/batch",
                        "{\"haltOnError\":" + haltOnError + ",\"batchRequests\":[{\"method\":\"GET\",\"url\":\"" + parts
                                + "\"}]}")
                .json();
    }

    private static String part(String method, String url, String referenceId, @Nullable String body) {
        return "{\"method\":\"" + method + "\",\"url\":\"" + url + "\",\"referenceId\":\"" + referenceId + "\""
                + (body == null ? "" : ",\"body\":" + body) + "}";
    }
}
