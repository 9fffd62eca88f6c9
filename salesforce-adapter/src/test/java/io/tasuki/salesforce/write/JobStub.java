package io.tasuki.salesforce.write;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.salesforce.WiredOrg;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A job that writes leads, in canned answers.
final class JobStub {

    static final String ID = "7505g00000AAAA1AAA";
    static final String JOBS = WiredOrg.DATA + "/jobs/ingest";
    static final String ONE = JOBS + "/" + ID;

    /// As many rows as make a job, and one more.
    static final int ROWS = SalesforceRecordWriter.JOBS.above() + 1;

    private final WiredOrg org;

    JobStub(WiredOrg org) {
        this.org = org;
        org.describes("Lead", "Id:id", "Score__c:double", "Note__c:string", "Day__c:date", "Hot__c:boolean");
        org.answers(JOBS, okJson("{\"id\":\"" + ID + "\",\"state\":\"Open\"}"));
        org.answers(ONE + "/batches", aResponse().withStatus(201));
    }

    static String id(int number) {
        return "00Q5g00000%05dEAA".formatted(number);
    }

    static WriteBatch batch() {
        return batch(IntStream.range(0, ROWS)
                .mapToObj(number -> new RecordUpdate(id(number), Map.of("Score__c", "0." + number)))
                .toList());
    }

    static WriteBatch batch(List<RecordUpdate> updates) {
        return new WriteBatch("Lead", updates);
    }

    /// How the job stands, look by look; closing it answers like a look.
    void stands(ResponseDefinitionBuilder... looks) {
        org.answers(ONE, looks);
    }

    static ResponseDefinitionBuilder state(String state, int processed, int failed) {
        return okJson("{\"id\":\"%s\",\"state\":\"%s\",\"numberRecordsProcessed\":%d,\"numberRecordsFailed\":%d}"
                .formatted(ID, state, processed, failed));
    }

    void tells(String list, String header, List<String> lines) {
        org.answers(
                ONE + "/" + list,
                aResponse()
                        .withHeader("Content-Type", "text/csv")
                        .withBody(header + "\n" + lines.stream().collect(Collectors.joining("\n")) + "\n"));
    }

    /// Tells rows as written, the last one first.
    void wrote(int from, int until) {
        tells(
                "successfulResults",
                "\"sf__Id\",\"sf__Created\",\"Id\",\"Score__c\"",
                IntStream.range(from, until)
                        .mapToObj(number -> "\"%s\",\"false\",\"%s\",\"0\""
                                .formatted(id(until - 1 + from - number), id(until - 1 + from - number)))
                        .toList());
    }

    /// The rows that the CRM was sent.
    String sent() {
        return org.server
                .findAll(putRequestedFor(urlPathEqualTo(ONE + "/batches")))
                .getLast()
                .getBodyAsString();
    }
}
