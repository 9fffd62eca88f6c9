package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a reader of the org may run into, ordered through the control calls.
class DisturbedReadingTest {

    private static final String QUERY = "GET /services/data/*/query*";
    private static final String JOBS = OrgClient.API + "/jobs/query";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aShortPageIsNotTheLast() {
        fault("{\"kind\":\"short_page\",\"on\":\"" + QUERY + "\"}");

        JsonNode first = client.query("SELECT Id FROM Campaign").json();

        assertThat(first.path("done").asBoolean()).isFalse();
        JsonNode second = client.get(first.path("nextRecordsUrl").asText()).json();
        assertThat(second.path("done").asBoolean()).isTrue();
        assertThat(first.path("records").size() + second.path("records").size())
                .isEqualTo(first.path("totalSize").asInt());
    }

    @Test
    void aCursorMayBeLost() {
        fault("{\"kind\":\"lost_cursor\",\"on\":\"" + QUERY + "\"}");

        JsonNode answer = client.query("SELECT Id FROM Campaign").json();

        assertThat(answer.path("done").asBoolean()).isFalse();
        assertThat(answer.has("nextRecordsUrl")).isFalse();
    }

    @Test
    void pagesHoldNoMoreThanTheOrgIsSwitchedTo() {
        org.switchTo("{\"queries\":{\"page_rows\":7}}");

        assertThat(client.query("SELECT Id FROM Lead").json().path("records")).hasSize(7);
        assertThat(client.values("Id", "SELECT Id FROM Lead"))
                .doesNotHaveDuplicates()
                .hasSize(count("SELECT COUNT() FROM Lead"));
    }

    @Test
    void headersOfABulkPageMayBeMissing() {
        String results = finishedJob() + "/results";
        fault("{\"kind\":\"omit\",\"on\":\"*/results\",\"header\":\"Sforce-Locator\"}");
        fault("{\"kind\":\"omit\",\"on\":\"*/results\",\"after\":1,\"header\":\"sforce-numberofrecords\"}");

        OrgClient.Answer first = client.get(results);
        OrgClient.Answer second = client.get(results);

        assertThat(first.header("Sforce-Locator")).isEmpty();
        assertThat(first.header("Sforce-NumberOfRecords")).isPresent();
        assertThat(second.header("Sforce-NumberOfRecords")).isEmpty();
        assertThat(client.get(results).header("Sforce-Locator")).contains("null");
    }

    @Test
    void locatorsMayBeForgotten() {
        String results = finishedJob() + "/results?maxRecords=10";
        String locator = client.get(results).header("Sforce-Locator").orElseThrow();
        fault("{\"kind\":\"stale_locator\",\"on\":\"*/results\"}");

        assertThat(client.get(results + "&locator=" + locator).errorCode()).isEqualTo("INVALID_QUERY_LOCATOR");
        String another = client.get(results).header("Sforce-Locator").orElseThrow();
        assertThat(another).isNotEqualTo(locator);
        assertThat(client.get(results + "&locator=" + another).status()).isEqualTo(200);
    }

    @Test
    void anErrorMayHaveAnyCode() {
        fault("{\"kind\":\"status\",\"on\":\"" + QUERY + "\",\"status\":400,\"code\":\"QUERY_TIMEOUT\","
                + "\"message\":\"Your query request was running for too long.\"}");

        OrgClient.Answer refused = client.query("SELECT Id FROM Lead");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo("QUERY_TIMEOUT");
        assertThat(refused.json().path(0).path("message").asText()).endsWith("too long.");
    }

    @Test
    void aClientMayBeSentElsewhere() {
        fault("{\"kind\":\"redirect\",\"on\":\"" + QUERY + "\",\"to\":\"http://127.0.0.1:9/elsewhere\"}");

        OrgClient.Answer sent = client.query("SELECT Id FROM Lead");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location")).contains("http://127.0.0.1:9/elsewhere");
    }

    @Test
    void aSpentDayRefusesEveryCallUntilTheNext() {
        client.call("PUT", "/_sandbox/org/daily", "{\"remaining\":1}");

        assertThat(client.query("SELECT COUNT() FROM Lead").status()).isEqualTo(200);
        OrgClient.Answer refused = client.query("SELECT COUNT() FROM Lead");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.errorCode()).isEqualTo("REQUEST_LIMIT_EXCEEDED");
        assertThat(refused.header("Sforce-Limit-Info")).contains("api-usage=100000/100000");
        org.clock.advance(Duration.ofHours(24));
        assertThat(client.login().query("SELECT COUNT() FROM Lead").status()).isEqualTo(200);
    }

    @Test
    void allSessionsMayEnd() {
        client.call("DELETE", "/_sandbox/org/sessions", "");

        assertThat(client.query("SELECT COUNT() FROM Lead").status()).isEqualTo(401);
    }

    @Test
    void manyRecordsMayShareOneStampAndOneMayComeLate() {
        client.call(
                "POST",
                "/_sandbox/records/Lead/flood",
                "{\"count\":450,\"fields\":{\"LastName\":\"flood\",\"Company\":\"c\"}}");
        client.call(
                "POST",
                "/_sandbox/records/Lead",
                "{\"fields\":{\"LastName\":\"late\",\"Company\":\"c\",\"SystemModstamp\":\"2026-09-30T08:55:00Z\"}}");

        assertThat(client.values("SystemModstamp", "SELECT SystemModstamp FROM Lead WHERE LastName = 'flood'"))
                .hasSize(450)
                .containsOnly(SmallOrg.NOW);
        assertThat(client.values("SystemModstamp", "SELECT SystemModstamp FROM Lead WHERE LastName = 'late'"))
                .isEqualTo(List.of("2026-09-30T08:55:00.000+0000"));
        assertThat(KeysetWalk.ids(client, "Lead", 200))
                .doesNotHaveDuplicates()
                .hasSize(count("SELECT COUNT() FROM Lead"));
    }

    @Test
    void aFieldMayVanishFromDescribeQueriesAndJobs() {
        org.switchTo("{\"access\":{\"hidden\":[\"Lead.Industry\"]}}");

        assertThat(client.query("SELECT Industry FROM Lead").errorCode()).isEqualTo("INVALID_FIELD");
        assertThat(client.call("POST", JOBS, "{\"operation\":\"query\",\"query\":\"SELECT Industry FROM Lead\"}")
                        .errorCode())
                .isEqualTo("INVALID_FIELD");
        assertThat(client.get(OrgClient.API + "/sobjects/Lead/describe")
                        .json()
                        .path("fields")
                        .findValuesAsText("name"))
                .contains("Company")
                .doesNotContain("Industry");
        assertThat(client.query("SELECT FIELDS(ALL) FROM Lead LIMIT 1")
                        .json()
                        .path("records")
                        .path(0)
                        .has("Industry"))
                .isFalse();
    }

    @Test
    void describeIsToldOnceUntilItChanges() {
        String describe = OrgClient.API + "/sobjects/Lead/describe";
        String since = client.get(describe).header("Last-Modified").orElseThrow();

        assertThat(client.get(describe, "If-Modified-Since", since).status()).isEqualTo(304);
        org.switchTo("{\"access\":{\"hidden\":[\"Lead.Industry\"]}}");
        OrgClient.Answer changed = client.get(describe, "If-Modified-Since", since);
        assertThat(changed.status()).isEqualTo(200);
        String later = changed.header("Last-Modified").orElseThrow();
        org.switchTo("{\"access\":{\"hidden\":[]}}");
        assertThat(client.get(describe, "If-Modified-Since", later).status()).isEqualTo(200);
    }

    @Test
    void addressAndHeadersHaveOneLength() {
        String wide = "SELECT Id FROM Lead WHERE Company = '" + "x".repeat(3_990) + "'";
        String soql = OrgClient.encoded(wide + " OR Title = '" + "x".repeat(3_990) + "'");

        assertThat(client.get(OrgClient.API + "/query?q=" + soql, "X-Long", "y".repeat(8_000))
                        .status())
                .isEqualTo(200);
        OrgClient.Answer headers = client.get(OrgClient.API + "/query?q=" + soql, "X-Long", "y".repeat(8_300));
        assertThat(headers.status()).isEqualTo(431);
        assertThat(headers.header("Content-Type")).contains("text/html");
        assertThat(client.get(OrgClient.API + "/query?q=" + soql + soql + soql).status())
                .isEqualTo(414);
    }

    private void fault(String order) {
        assertThat(client.call("POST", "/_sandbox/faults", order).status()).isEqualTo(204);
    }

    private int count(String soql) {
        return client.query(soql).json().path("totalSize").asInt();
    }

    private String finishedJob() {
        String id = client.call("POST", JOBS, "{\"operation\":\"query\",\"query\":\"SELECT Id FROM Lead\"}")
                .json()
                .path("id")
                .asText();
        org.clock.advance(Duration.ofSeconds(2));
        return JOBS + "/" + id;
    }
}
