package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Fault;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bulk API 2.0 uploads as a client sees them that has to wait for them.
class IngestTest {

    private static final String JOBS = OrgClient.API + "/jobs/ingest";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aJobIsOpenedFilledWorkedOnAndTold() {
        List<String> leads = leads(3);
        JsonNode job = open("update", "").json();
        String address = JOBS + "/" + job.path("id").asText();

        assertThat(job.path("state").asText()).isEqualTo("Open");
        assertThat("/" + job.path("contentUrl").asText()).isEqualTo(address + "/batches");
        assertThat(put(address, "Id,Title\n" + leads.get(0) + ",部長\n" + leads.get(1) + ",課長\n")
                        .status())
                .isEqualTo(201);
        assertThat(turn(address, "UploadComplete").json().path("state").asText())
                .isEqualTo("UploadComplete");
        assertThat(title(leads.get(0))).isNotEqualTo("部長");
        org.clock.advance(Duration.ofMillis(300));
        assertThat(state(address)).isEqualTo("InProgress");
        org.clock.advance(Duration.ofMillis(701));

        JsonNode done = client.get(address).json();
        assertThat(done.path("state").asText()).isEqualTo("JobComplete");
        assertThat(done.path("numberRecordsProcessed").asInt()).isEqualTo(2);
        assertThat(done.path("numberRecordsFailed").asInt()).isZero();
        assertThat(title(leads.get(0))).isEqualTo("部長");
        assertThat(lines(address, "successfulResults"))
                .startsWith("\"sf__Id\",\"sf__Created\",\"Id\",\"Title\"")
                .contains("\"" + leads.get(1) + "\",\"false\",\"" + leads.get(1) + "\",\"課長\"");
        assertThat(lines(address, "failedResults")).hasSize(1);
        assertThat(org.journal().path("fields_written").path("Lead.Title").asInt())
                .isEqualTo(2);
    }

    @Test
    void rowsAreWrittenWhileTheJobRuns() {
        List<String> leads = leads(10);
        String address = closed("update", "", "Id,Title\n" + rows(leads, id -> id + ",x"));

        org.clock.advance(Duration.ofMillis(300 + 351));

        assertThat(client.get(address).json().path("numberRecordsProcessed").asInt())
                .isEqualTo(5);
        assertThat(title(leads.get(4))).isEqualTo("x");
        assertThat(title(leads.get(5))).isNotEqualTo("x");
        assertThat(client.get(address + "/successfulResults").errorCode()).isEqualTo("INVALIDJOBSTATE");
    }

    @Test
    void aJobIsCompleteThoughRowsWereRefused() {
        String converted = org.id("Lead", "IsConverted = true");
        String open = leads(1).getFirst();
        String address = done("update", "", "Id,Title\n" + converted + ",x\n" + open + ",y\n00Q5g00000zzzzz,z\n,w\n");

        JsonNode job = client.get(address).json();
        assertThat(job.path("state").asText()).isEqualTo("JobComplete");
        assertThat(job.path("numberRecordsFailed").asInt()).isEqualTo(3);
        assertThat(lines(address, "failedResults"))
                .contains(
                        "\"" + converted + "\",\"CANNOT_UPDATE_CONVERTED_LEAD:cannot reference converted lead: --\",\""
                                + converted + "\",\"x\"")
                .anyMatch(line -> line.contains("INVALID_CROSS_REFERENCE_KEY"))
                .anyMatch(line -> line.startsWith("\"\",\"MISSING_ARGUMENT"));
    }

    @Test
    void theOrderOfRowsIsNotKept() {
        List<String> leads = leads(60);
        String address = done("update", "", "Id,Title\n" + rows(leads, id -> id + ",x"));

        List<String> told = lines(address, "successfulResults").stream()
                .skip(1)
                .map(line -> line.substring(1, 19))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(leads).isNotEqualTo(leads);
        assertThat(lines(address, "successfulResults").stream().skip(1).map(line -> line.substring(1, 19)))
                .containsExactlyElementsOf(told);
    }

    @Test
    void emptyLeavesAloneAndNothingEmpties() {
        String id = leads(1).getFirst();
        org.edit("Lead", id, "{\"Title\":\"部長\",\"Phone\":\"1\"}");

        done("update", "", "Id,Title,Phone\n" + id + ",,#N/A\n");

        assertThat(title(id)).isEqualTo("部長");
        assertThat(org.control("Lead", id).path("Phone").isNull()).isTrue();
    }

    @Test
    void allRowsOfABatchHaveOneStamp() {
        List<String> leads = leads(50);
        done("update", "", "Id,Title\n" + rows(leads, id -> id + ",x"));

        assertThat(client.values("SystemModstamp", "SELECT SystemModstamp FROM Lead WHERE Title = 'x'"))
                .hasSize(50)
                .containsOnly("2026-09-30T09:00:02.000+0000");
    }

    @Test
    void rowsAreMadeFoundByTheirKeyAndDeleted() {
        field("Lead", "Key__c", "\"externalId\":true");
        String upsert = done("upsert", "Key__c", "Key__c,LastName,Company\nk1,襷,駅伝\nk2,佐藤,商事\n");
        String again = done("upsert", "Key__c", "Key__c,LastName,Company\nk1,鈴木,駅伝\n,無,無\n");

        assertThat(lines(upsert, "successfulResults")).allMatch(line -> line.contains("true") || line.contains("sf__"));
        assertThat(lines(again, "successfulResults")).anyMatch(line -> line.contains("\"false\",\"k1\",\"鈴木\""));
        assertThat(lines(again, "failedResults")).anyMatch(line -> line.contains("MISSING_ARGUMENT"));
        String id = org.id("Lead", "Key__c = 'k1'");
        done("delete", "", "Id\n" + id + "\n");
        assertThat(org.control("Lead", id).path("IsDeleted").asBoolean()).isTrue();
        done("hardDelete", "", "Id\n" + id + "\n");
        assertThat(client.get("/_sandbox/records/Lead/" + id).status()).isEqualTo(404);
    }

    @Test
    void aParentIsNamedByItsKey() {
        field("Account", "Code__c", "\"externalId\":true");
        String account = org.id("Account", "IsDeleted = false");
        String contact = org.id("Contact", "AccountId != '" + account + "'");
        org.edit("Account", account, "{\"Code__c\":\"A-1\"}");

        String address = done(
                "update",
                "",
                "Id,Account.Code__c\n" + contact + ",A-1\n" + contact + ",A-2\n",
                "Contact",
                "LF",
                "COMMA");

        assertThat(org.control("Contact", contact).path("AccountId").asText()).isEqualTo(account);
        assertThat(lines(address, "failedResults")).anyMatch(line -> line.contains("Foreign key external ID: A-2"));
    }

    @Test
    void aJobSpeaksTheDialectThatWasOrdered() {
        String id = leads(1).getFirst();
        String address = done("update", "", "Id;Title\r\n" + id + ";\"a\r\nb\"\r\n", "Lead", "CRLF", "SEMICOLON");

        assertThat(state(address)).isEqualTo("JobComplete");
        assertThat(client.get(address + "/successfulResults").raw().body())
                .isEqualTo("\"sf__Id\";\"sf__Created\";\"Id\";\"Title\"\r\n\"" + id + "\";\"false\";\"" + id
                        + "\";\"a\r\nb\"\r\n");
    }

    @Test
    void anUploadThatIsNotWhatWasOrderedFailsTheJob() {
        String id = leads(1).getFirst();

        assertThat(failure("Id,Title\r\n" + id + ",x\r\n"))
                .isEqualTo("ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF");
        assertThat(failure("\uFEFFId,Title\n" + id + ",x\n"))
                .isEqualTo("InvalidBatch : Field name not found : \uFEFFId");
        assertThat(failure("Id,Nope__c\n" + id + ",x\n")).isEqualTo("InvalidBatch : Field name not found : Nope__c");
        assertThat(failure("Id,Title,title\n" + id + ",x,y\n")).startsWith("InvalidBatch : Duplicate field name");
        assertThat(failure("Id,Title\n" + id + ",\"x\" ,\n")).startsWith("InvalidBatch : Failed to parse CSV");
        assertThat(failure("Id,Title\n" + id + ",\"x\n")).startsWith("InvalidBatch : Failed to parse CSV");
        assertThat(failure("")).startsWith("InvalidBatch");
        assertThat(title(id)).isNotEqualTo("x");
    }

    @Test
    void aSpaceBeforeAQuoteSpoilsItsRowOnly() {
        List<String> leads = leads(2);
        String address = done("update", "", "Id,Title\n" + leads.get(0) + ", \"x\"\n" + leads.get(1) + ",\"y\"\n");

        assertThat(lines(address, "failedResults")).anyMatch(line -> line.contains("CLIENT_INPUT_ERROR"));
        assertThat(title(leads.get(1))).isEqualTo("y");
    }

    @Test
    void contentIsTakenOnceAndNotTooMuch() {
        client.call("PATCH", "/_sandbox/org", "{\"jobs\":{\"upload_bytes\":20}}");
        String address = JOBS + "/" + open("update", "").json().path("id").asText();

        assertThat(put(address, "Id,Title\n".repeat(3)).status()).isEqualTo(413);
        assertThat(client.call("PUT", address + "/batches", "Id\n").status()).isEqualTo(415);
        assertThat(put(address, "Id,Title\n").status()).isEqualTo(201);
        assertThat(put(address, "Id,Title\n").errorCode()).isEqualTo("INVALIDJOBSTATE");
    }

    @Test
    void anAbortedJobLeavesWhatItDidNotComeTo() {
        List<String> leads = leads(4);
        String address = closed("update", "", "Id,Title\n" + rows(leads, id -> id + ",x"));
        org.clock.advance(Duration.ofMillis(300 + 351));

        assertThat(turn(address, "Aborted").json().path("state").asText()).isEqualTo("Aborted");
        org.clock.advance(Duration.ofSeconds(10));
        assertThat(lines(address, "unprocessedrecords")).hasSize(1 + 2);
        assertThat(lines(address, "successfulResults")).hasSize(1 + 2);
        assertThat(turn(address, "UploadComplete").errorCode()).isEqualTo("INVALIDJOBSTATE");
        assertThat(client.call("DELETE", address, "").status()).isEqualTo(204);
        assertThat(client.get(address).status()).isEqualTo(404);
    }

    @Test
    void aFaultLetsAJobFailHalfWay() {
        org.arm(Fault.Kind.FAIL_JOB, "PATCH *");
        List<String> leads = leads(4);
        String address = done("update", "", "Id,Title\n" + rows(leads, id -> id + ",x"));

        assertThat(state(address)).isEqualTo("Failed");
        assertThat(lines(address, "unprocessedrecords")).hasSize(1 + 2);
        assertThat(title(leads.get(0))).isEqualTo("x");
    }

    @Test
    void aFaultLetsAJobHang() {
        org.arm(Fault.Kind.STALL_JOB, "PATCH *");
        String address = done("update", "", "Id,Title\n" + leads(1).getFirst() + ",x\n");

        org.clock.advance(Duration.ofHours(5));

        assertThat(state(address)).isEqualTo("InProgress");
        assertThat(turn(address, "Aborted").status()).isEqualTo(200);
    }

    @Test
    void siblingsLockEachOtherUnlessTheyStandTogether() {
        client.call("PATCH", "/_sandbox/org", "{\"locks\":{\"siblings\":true}}");
        String account = org.id("Account", "IsDeleted = false");
        String contact = org.id("Contact", "AccountId = '" + account + "'");
        String other = org.id("Contact", "AccountId != '" + account + "'");
        String scattered = contact + ",x\n" + (other + ",x\n").repeat(199) + other + ",x\n" + contact + ",y\n";
        String sorted = (other + ",x\n").repeat(200) + other + ",x\n" + contact + ",x\n" + contact + ",y\n";

        String bad = done("update", "", "Id,Title\n" + scattered, "Contact", "LF", "COMMA");
        String good = done("update", "", "Id,Title\n" + sorted, "Contact", "LF", "COMMA");

        assertThat(lines(bad, "failedResults")).hasSize(2).anyMatch(line -> line.contains("UNABLE_TO_LOCK_ROW"));
        assertThat(lines(good, "failedResults")).hasSize(1);
    }

    @Test
    void tooManyLocksEndTheJob() {
        client.call("PATCH", "/_sandbox/org", "{\"locks\":{\"share\":0.5,\"too_many\":2}}");
        String address = done("update", "", "Id,Title\n" + rows(leads(20), id -> id + ",x"));

        JsonNode job = client.get(address).json();
        assertThat(job.path("errorMessage").asText()).startsWith("TooManyLockFailure");
        assertThat(lines(address, "failedResults")).hasSize(1 + 3);
        assertThat(lines(address, "unprocessedrecords")).hasSize(1 + 14);
    }

    @Test
    void theBatchesOfADayRunOut() {
        client.call("PATCH", "/_sandbox/org", "{\"jobs\":{\"daily_batches\":1}}");
        String row = leads(1).getFirst() + ",x\n";

        assertThat(state(done("update", "", "Id,Title\n" + row))).isEqualTo("JobComplete");
        JsonNode left = client.get(OrgClient.API + "/limits").json().path("DailyBulkApiBatches");
        assertThat(left.path("Max").asInt()).isEqualTo(1);
        assertThat(left.path("Remaining").asInt()).isZero();
        assertThat(failure("Id,Title\n" + row)).startsWith("ExceededQuota");
        org.clock.advance(Duration.ofHours(25));
        assertThat(state(done("update", "", "Id,Title\n" + row))).isEqualTo("JobComplete");
    }

    @Test
    void aJobLivesForAWeekAndIsOpenForADay() {
        String open = JOBS + "/" + open("update", "").json().path("id").asText();
        String done = done("update", "", "Id,Title\n" + leads(1).getFirst() + ",x\n");

        org.clock.advance(Duration.ofHours(25));
        assertThat(state(open)).isEqualTo("Aborted");
        assertThat(client.get(JOBS).json().path("records")).hasSize(2);
        org.clock.advance(Duration.ofDays(7));
        assertThat(client.get(done).status()).isEqualTo(404);
    }

    @Test
    void rowsMayComeWithTheOrder() {
        String id = leads(1).getFirst();
        String body = "--b\r\nContent-Type: application/json\r\nContent-Disposition: form-data; name=\"job\"\r\n\r\n"
                + "{\"object\":\"Lead\",\"operation\":\"update\"}\r\n--b\r\nContent-Type: text/csv\r\n"
                + "Content-Disposition: form-data; name=\"content\"; filename=\"content\"\r\n\r\nId,Title\n" + id
                + ",x\n\r\n--b--\r\n";

        OrgClient.Answer job = client.send("POST", JOBS, "multipart/form-data; boundary=b", body);
        org.clock.advance(Duration.ofSeconds(2));

        assertThat(job.json().path("state").asText()).isEqualTo("UploadComplete");
        assertThat(state(JOBS + "/" + job.json().path("id").asText())).isEqualTo("JobComplete");
        assertThat(title(id)).isEqualTo("x");
    }

    @Test
    void anOrderThatMakesNoSenseIsRefused() {
        assertThat(open("update", "", "Nope", "LF", "COMMA").errorCode()).isEqualTo("INVALIDJOB");
        assertThat(open("merge", "").errorCode()).isEqualTo("INVALIDJOB");
        assertThat(open("upsert", "").errorCode()).isEqualTo("INVALIDJOB");
        assertThat(open("upsert", "Title").errorCode()).isEqualTo("INVALID_FIELD");
        assertThat(open("update", "", "Lead", "CR", "COMMA").status()).isEqualTo(400);
    }

    private List<String> leads(int count) {
        return client.values("Id", "SELECT Id FROM Lead WHERE IsConverted = false ORDER BY Id LIMIT " + count);
    }

    private static String rows(List<String> ids, UnaryOperator<String> row) {
        return ids.stream().map(row).collect(Collectors.joining("\n", "", "\n"));
    }

    private OrgClient.Answer open(String operation, String key) {
        return open(operation, key, "Lead", "LF", "COMMA");
    }

    private OrgClient.Answer open(String operation, String key, String object, String lineEnding, String delimiter) {
        return client.call(
                "POST",
                JOBS,
                "{\"object\":\"" + object + "\",\"operation\":\"" + operation + "\",\"externalIdFieldName\":\"" + key
                        + "\",\"lineEnding\":\"" + lineEnding + "\",\"columnDelimiter\":\"" + delimiter + "\"}");
    }

    private OrgClient.Answer put(String address, String csv) {
        return client.send("PUT", address + "/batches", "text/csv; charset=utf-8", csv);
    }

    private OrgClient.Answer turn(String address, String state) {
        return client.call("PATCH", address, "{\"state\":\"" + state + "\"}");
    }

    private String closed(String operation, String key, String csv) {
        return closed(operation, key, csv, "Lead", "LF", "COMMA");
    }

    private String closed(String operation, String key, String csv, String object, String line, String delimiter) {
        String address = JOBS + "/"
                + open(operation, key, object, line, delimiter)
                        .json()
                        .path("id")
                        .asText();
        put(address, csv);
        turn(address, "UploadComplete");
        return address;
    }

    private String done(String operation, String key, String csv) {
        return done(operation, key, csv, "Lead", "LF", "COMMA");
    }

    private String done(String operation, String key, String csv, String object, String line, String delimiter) {
        String address = closed(operation, key, csv, object, line, delimiter);
        org.clock.advance(Duration.ofSeconds(2));
        return address;
    }

    private String failure(String csv) {
        JsonNode job = client.get(done("update", "", csv)).json();
        return job.path("state").asText().equals("Failed")
                ? job.path("errorMessage").asText()
                : "not failed";
    }

    private String state(String address) {
        return client.get(address).json().path("state").asText();
    }

    private List<String> lines(String address, String results) {
        return client.get(address + "/" + results).raw().body().lines().toList();
    }

    private String title(String lead) {
        return org.control("Lead", lead).path("Title").asText();
    }

    private void field(String object, String name, String traits) {
        client.call(
                "POST",
                OrgClient.API + "/tooling/sobjects/CustomField",
                "{\"FullName\":\"" + object + "." + name
                        + "\",\"Metadata\":{\"type\":\"Text\",\"length\":40,\"label\":\"K\"," + traits + "}}");
    }
}
