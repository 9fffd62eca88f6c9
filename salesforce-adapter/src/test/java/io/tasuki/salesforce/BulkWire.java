package io.tasuki.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.read.CursorState;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// An organisation of canned answers whose leads are many enough to be read by a job.
public final class BulkWire implements AutoCloseable {

    public static final String JOBS = WiredOrg.DATA + "/jobs/query";
    public static final String JOB = JOBS + "/750x";
    public static final String RESULTS = JOB + "/results";
    public static final String QUERY = WiredOrg.DATA + "/queryAll";
    public static final PollRequest LEADS = new PollRequest("Lead", List.of("Title", "Score__c"), List.of());
    public static final String HEADER = "\"Id\",\"SystemModstamp\",\"CreatedDate\",\"Title\",\"Score__c\"\n";

    public final WiredOrg org = new WiredOrg();
    public final Heard heard = new Heard();

    public BulkWire() {
        org.describes(
                "Lead",
                "Id:id",
                "SystemModstamp:datetime",
                "CreatedDate:datetime",
                "IsDeleted:boolean",
                "Title:string",
                "Score__c:double");
        org.counts(1_000_000);
        org.answers(JOBS, okJson("{\"id\":\"750x\",\"state\":\"UploadComplete\"}"));
        org.answers(QUERY, okJson("{\"totalSize\":0,\"done\":true,\"records\":[]}"));
    }

    public static ResponseDefinitionBuilder complete(long records) {
        return okJson("{\"id\":\"750x\",\"state\":\"JobComplete\",\"numberRecordsProcessed\":" + records + "}");
    }

    public static ResponseDefinitionBuilder failed() {
        return okJson("{\"id\":\"750x\",\"state\":\"Failed\",\"numberRecordsProcessed\":0}");
    }

    public static ResponseDefinitionBuilder page(String next, int records, String body) {
        return page(next, records, body.getBytes(StandardCharsets.UTF_8));
    }

    public static ResponseDefinitionBuilder page(String next, int records, byte[] body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/csv")
                .withHeader("Sforce-NumberOfRecords", Integer.toString(records))
                .withHeader("Sforce-Locator", next)
                .withBody(body);
    }

    public static String lead(int number, String title, String score) {
        return "\"00Q%d\",\"2026-11-20T00:00:00.000Z\",\"2026-11-01T00:00:00.000Z\",\"%s\",\"%s\"\n"
                .formatted(number, title, score);
    }

    public void poll(String... settings) throws CrmException {
        poll(new CursorState.Fresh().cursor(), settings);
    }

    public void poll(Cursor from, String... settings) throws CrmException {
        try (SalesforceAdapter adapter = org.adapter(settings)) {
            adapter.changes().poll(LEADS, from, heard);
        }
    }

    public boolean settled() {
        return !heard.checkpoints.isEmpty() && heard.lastCheckpoint().state().contains("until");
    }

    @Override
    public void close() {
        org.close();
    }
}
