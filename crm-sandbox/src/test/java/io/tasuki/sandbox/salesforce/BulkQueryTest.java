package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tasuki.sandbox.control.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkQueryTest {

    private static final String JOBS = OrgClient.API + "/jobs/query";
    private static final String LEADS = "SELECT Id, Name, Email FROM Lead";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aJobWaitsRunsAndIsComplete() {
        JsonNode ordered = order("query", LEADS).json();
        String job = JOBS + "/" + ordered.path("id").asText();

        assertThat(ordered.path("id").asText()).matches("750\\w{15}");
        assertThat(ordered.path("state").asText()).isEqualTo("UploadComplete");
        assertThat(ordered.path("object").asText()).isEqualTo("Lead");
        assertThat(ordered.path("apiVersion").asDouble()).isEqualTo(60.0);
        assertThat(client.get(job).json().path("numberRecordsProcessed").asInt())
                .isZero();
        org.clock.advance(Duration.ofMillis(500));
        assertThat(state(job)).isEqualTo("InProgress");
        org.clock.advance(Duration.ofMillis(600));
        JsonNode finished = client.get(job).json();
        assertThat(finished.path("state").asText()).isEqualTo("JobComplete");
        assertThat(finished.path("numberRecordsProcessed").asInt()).isEqualTo(count("Lead"));
        assertThat(finished.path("isPkChunkingSupported").asBoolean()).isTrue();
        assertThat(finished.path("totalProcessingTime").asInt()).isPositive();
        assertThat(client.get(JOBS).json().path("records").findValuesAsText("id"))
                .containsExactly(ordered.path("id").asText());
    }

    @Test
    void pagesBehindLocatorsHoldEveryRowOnce() {
        String results = finished(LEADS) + "/results";

        List<String> ids = new ArrayList<>();
        Set<String> locators = new HashSet<>();
        String locator = "";
        do {
            OrgClient.Answer page = client.get(results + "?maxRecords=70" + locator);
            List<NamedCsvRecord> rows = rows(page);
            assertThat(page.header("Sforce-NumberOfRecords")).contains(Integer.toString(rows.size()));
            rows.forEach(row -> ids.add(row.getField("Id")));
            String next = page.header("Sforce-Locator").orElseThrow();
            assertThat(locators.add(next)).isTrue();
            locator = "&locator=" + next;
        } while (!locator.equals("&locator=null"));

        assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(client.values("Id", LEADS));
    }

    @Test
    void aPageCanBeFetchedAgainAndAResultStaysAsItWas() {
        String lead = org.id("Lead", "IsConverted = false");
        String results = finished("SELECT Id, Company FROM Lead WHERE Id = '" + lead + "'") + "/results";
        String before = client.get(results).raw().body();

        org.edit("Lead", lead, "{\"Company\":\"another\"}");

        assertThat(client.get(results).raw().body()).isEqualTo(before).doesNotContain("another");
    }

    @Test
    void everyValueIsQuotedAndLinesEndInOneCharacter() {
        String lead = org.id("Lead", "IsConverted = false");
        org.edit("Lead", lead, "{\"Company\":\"a \\\"b\\\", c\\nd\",\"Phone\":null,\"AnnualRevenue\":12000000}");

        String text = client.get(finished("SELECT id, company, Phone, AnnualRevenue, IsDeleted, SystemModstamp"
                                + " FROM Lead WHERE Id = '" + lead + "'")
                        + "/results")
                .raw()
                .body();

        assertThat(text)
                .isEqualTo("\"Id\",\"Company\",\"Phone\",\"AnnualRevenue\",\"IsDeleted\",\"SystemModstamp\"\n\"" + lead
                        + "\",\"a \"\"b\"\", c\nd\",\"\",\"1.2E7\",\"false\",\"2026-09-30T09:00:00.000Z\"\n");
    }

    @Test
    void aClientChoosesDelimiterAndLineEnding() {
        OrgClient.Answer ordered = client.call(
                "POST",
                JOBS,
                "{\"operation\":\"query\",\"query\":\"SELECT Id, Account.Name FROM Contact LIMIT 1\","
                        + "\"columnDelimiter\":\"TAB\",\"lineEnding\":\"CRLF\"}");
        org.clock.advance(Duration.ofSeconds(2));

        String text = client.get(JOBS + "/" + ordered.json().path("id").asText() + "/results")
                .raw()
                .body();

        assertThat(text).startsWith("\"Id\"\t\"Account.Name\"\r\n\"003").endsWith("\"\r\n");
    }

    @Test
    void fivePagesAreLinkedAtATime() {
        String job = finished(LEADS);
        int pages = (count("Lead") + 9) / 10;

        List<String> links = new ArrayList<>();
        String next = job + "/resultPages?maxRecords=10";
        while (!next.isEmpty()) {
            JsonNode answer = client.get(next).json();
            assertThat(answer.path("resultPages")).hasSizeBetween(1, 5);
            links.addAll(answer.path("resultPages").findValuesAsText("resultUrl"));
            next = answer.path("nextRecordsUrl").asText();
            assertThat(answer.path("done").asBoolean()).isEqualTo(next.isEmpty());
        }

        assertThat(links).hasSize(pages).doesNotHaveDuplicates();
        assertThat(links.stream()
                        .flatMap(link -> rows(client.get(link)).stream())
                        .map(row -> row.getField("Id")))
                .hasSize(count("Lead"))
                .doesNotHaveDuplicates();
    }

    @Test
    void resultsAreThereOnlyWhenTheJobIsCompleteAndAtItsVersion() {
        String job = JOBS + "/" + order("query", LEADS).json().path("id").asText();

        OrgClient.Answer early = client.get(job + "/results");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.errorCode()).isEqualTo("INVALIDJOBSTATE");
        org.clock.advance(Duration.ofSeconds(2));
        assertThat(client.get(job.replace("v60.0", "v61.0") + "/results").status())
                .isEqualTo(409);
        assertThat(client.get(job.replace("v60.0", "v61.0")).status()).isEqualTo(200);
        assertThat(client.get(job + "/results?locator=nonsense").errorCode()).isEqualTo("INVALID_QUERY_LOCATOR");
    }

    @Test
    void aJobCanBeAbortedAndADoneOneDeleted() {
        String job = JOBS + "/" + order("query", LEADS).json().path("id").asText();

        assertThat(client.call("DELETE", job, "").errorCode()).isEqualTo("INVALIDJOBSTATE");
        assertThat(client.call("PATCH", job, "{\"state\":\"Aborted\"}")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("Aborted");
        org.clock.advance(Duration.ofSeconds(5));
        assertThat(state(job)).isEqualTo("Aborted");
        assertThat(client.call("PATCH", job, "{\"state\":\"Aborted\"}").errorCode())
                .isEqualTo("INVALIDJOBSTATE");
        assertThat(client.call("DELETE", job, "").status()).isEqualTo(204);
        assertThat(client.get(job).status()).isEqualTo(404);
    }

    @Test
    void aJobMayFailAndSayNothing() {
        org.arm(Fault.Kind.FAIL_JOB, "POST /services/data/*/jobs/query");

        JsonNode failed = client.get(finished(LEADS)).json();

        assertThat(failed.path("state").asText()).isEqualTo("Failed");
        assertThat(failed.has("errorMessage")).isFalse();
        assertThat(state(finished(LEADS))).isEqualTo("JobComplete");
    }

    @Test
    void aJobIsForgottenAfterSevenDays() {
        String job = finished(LEADS);

        org.clock.advance(Duration.ofDays(7));

        assertThat(client.login().get(job).status()).isEqualTo(404);
    }

    @Test
    void queryAllFindsTheRecycleBinAndQueryDoesNot() {
        String lead = org.id("Lead", "IsConverted = false");
        org.remove("Lead", lead);
        String where = "SELECT Id FROM Lead WHERE Id = '" + lead + "'";

        assertThat(rows(client.get(finished(where) + "/results"))).isEmpty();
        org.clock.advance(Duration.ofSeconds(2));
        String all = JOBS + "/" + order("queryAll", where).json().path("id").asText();
        org.clock.advance(Duration.ofSeconds(2));
        assertThat(rows(client.get(all + "/results"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT COUNT() FROM Lead                          | API_ERROR
            SELECT Id FROM Lead LIMIT 10 OFFSET 5             | API_ERROR
            SELECT Status, COUNT(Id) FROM Lead GROUP BY Status | API_ERROR
            SELECT TYPEOF Who WHEN Lead THEN Company END FROM Task | API_ERROR
            SELECT Id, (SELECT Id FROM Contacts) FROM Account | API_ERROR
            SELECT FIELDS(ALL) FROM Lead LIMIT 200            | API_ERROR
            SELECT Id, Nope FROM Lead                         | INVALID_FIELD
            SELECT Id FROM Nope                               | INVALID_TYPE
            SELECT Id FROM                                    | MALFORMED_QUERY
            """)
    void whatBulkDoesNotAnswerIsRefusedAtOnce(String soql, String code) {
        OrgClient.Answer refused = order("query", soql);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo(code);
    }

    private OrgClient.Answer order(String operation, String soql) {
        return client.call(
                "POST", JOBS, "{\"operation\":\"" + operation + "\",\"query\":\"" + soql.replace("\"", "\\\"") + "\"}");
    }

    private String finished(String soql) {
        String job = JOBS + "/" + order("query", soql).json().path("id").asText();
        org.clock.advance(Duration.ofSeconds(2));
        return job;
    }

    private String state(String job) {
        return client.get(job).json().path("state").asText();
    }

    private int count(String object) {
        return client.query("SELECT COUNT() FROM " + object)
                .json()
                .path("totalSize")
                .asInt();
    }

    private static List<NamedCsvRecord> rows(OrgClient.Answer page) {
        return CsvReader.builder().ofNamedCsvRecord(page.raw().body()).stream().toList();
    }
}
