package io.tasuki.salesforce.write;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.tasuki.salesforce.write.JobStub.ONE;
import static io.tasuki.salesforce.write.JobStub.ROWS;
import static io.tasuki.salesforce.write.JobStub.id;
import static io.tasuki.salesforce.write.JobStub.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.salesforce.SalesforceAdapter;
import io.tasuki.salesforce.WiredOrg;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Many rows at a time: ordered, filled, stored, closed, watched, settled.
class JobWritesTest {

    private final WiredOrg org = new WiredOrg();
    private final JobStub job = new JobStub(org);
    private final SalesforceAdapter adapter = org.adapter();
    private final WriteBatch batch = JobStub.batch();

    @AfterEach
    void stop() {
        adapter.close();
        org.close();
    }

    private static WriteTicket.Pending submit(SalesforceAdapter adapter, WriteBatch batch) throws CrmException {
        return (WriteTicket.Pending) adapter.writer().orElseThrow().submit(batch);
    }

    private static List<WriteOutcome> settle(SalesforceAdapter adapter, WriteTicket.Pending ticket, WriteBatch batch)
            throws CrmException {
        return adapter.writer().orElseThrow().settle(ticket, batch);
    }

    private List<WriteOutcome> write() throws CrmException {
        return settle(adapter, submit(adapter, batch), batch);
    }

    @Test
    void outcomesAreJoinedByIdInAsManyCallsAsEstimated() throws CrmException {
        job.stands(state("UploadComplete", 0, 0), state("JobComplete", ROWS, 0));
        job.wrote(0, ROWS);
        adapter.schema("Lead");
        long before = adapter.budget().callsMade();

        List<WriteOutcome> outcomes = write();

        assertThat(outcomes)
                .isEqualTo(IntStream.range(0, ROWS)
                        .mapToObj(number -> new WriteOutcome.Applied(id(number)))
                        .toList());
        assertThat(adapter.budget().callsMade() - before)
                .isEqualTo(adapter.writer().orElseThrow().callsFor(ROWS));
        org.server.verify(postRequestedFor(urlPathEqualTo(JobStub.JOBS)).withRequestBody(equalToJson("""
                {"object":"Lead","operation":"update","contentType":"CSV","lineEnding":"LF","columnDelimiter":"COMMA"}""")));
    }

    @Test
    void nothingBeginsBeforeTheTicketIsStored() throws CrmException {
        WriteTicket.Pending ticket = submit(adapter, batch);

        assertThat(ticket.handle()).isEqualTo(JobStub.ID);
        org.server.verify(0, patchRequestedFor(urlPathEqualTo(ONE)));
    }

    @Test
    void aTicketIsSettledByAnotherProcess() throws CrmException {
        job.stands(state("UploadComplete", 0, 0), aResponse().withStatus(503), state("InProgress", 5, 0));
        WriteTicket.Pending ticket = submit(adapter, batch);
        org.answers(ONE, state("UploadComplete", 0, 0));
        assertThatThrownBy(() -> settle(adapter, ticket, batch)).isInstanceOf(CrmException.Unavailable.class);

        job.stands(state("InProgress", 7, 0), state("JobComplete", ROWS, 0));
        job.wrote(0, ROWS);
        try (SalesforceAdapter next = org.adapter()) {
            assertThat(settle(next, ticket, batch)).hasSize(ROWS).allMatch(WriteOutcome.Applied.class::isInstance);
        }
        org.server.verify(1, putRequestedFor(urlPathEqualTo(ONE + "/batches")));
    }

    @Test
    void aJobThatADeadProcessNeverClosedIsAbortedAndReadBack() throws CrmException {
        WriteTicket.Pending ticket = submit(adapter, batch);
        job.stands(state("Open", 0, 0));

        try (SalesforceAdapter next = org.adapter()) {
            assertThat(settle(next, ticket, batch)).hasSize(ROWS).containsOnly(new WriteOutcome.InDoubt());
        }
        org.server.verify(
                patchRequestedFor(urlPathEqualTo(ONE)).withRequestBody(equalToJson("{\"state\":\"Aborted\"}")));
    }

    @Test
    void aJobThatIsGoneLeavesEveryRowInDoubt() throws CrmException {
        job.stands(state("UploadComplete", 0, 0), WiredOrg.error(404, "NOT_FOUND", "gone"));

        assertThat(write()).hasSize(ROWS).containsOnly(new WriteOutcome.InDoubt());
    }

    @Test
    void rowsOfAJobThatFailedAreTheOnesItWroteThoseItRefusedAndThoseToSendAgain() throws CrmException {
        job.stands(
                state("UploadComplete", 0, 0),
                okJson("{\"state\":\"Failed\",\"numberRecordsProcessed\":3,\"numberRecordsFailed\":1,"
                        + "\"errorMessage\":\"TooManyLockFailure : too many rows of 山田太郎 were locked\"}"));
        job.wrote(0, 2);
        job.tells(
                "failedResults",
                "\"sf__Id\",\"sf__Error\",\"Id\",\"Score__c\"",
                List.of("\"\",\"UNABLE_TO_LOCK_ROW:unable to obtain exclusive access: --\",\"" + id(2) + "\",\"0\""));
        job.tells(
                "unprocessedrecords",
                "\"Id\",\"Score__c\"",
                IntStream.range(3, ROWS - 1)
                        .mapToObj(number -> "\"" + id(number) + "\",\"0\"")
                        .toList());

        List<WriteOutcome> outcomes = write();

        assertThat(outcomes.subList(0, 4))
                .containsExactly(
                        new WriteOutcome.Applied(id(0)),
                        new WriteOutcome.Applied(id(1)),
                        new WriteOutcome.Refused("UNABLE_TO_LOCK_ROW", true),
                        new WriteOutcome.Refused("the job ended before it came to this row: TooManyLockFailure", true));
        assertThat(outcomes.getLast()).as("a row no list names").isEqualTo(new WriteOutcome.InDoubt());
    }

    @Test
    void aJobWhoseRowsMayHaveArrivedIsGivenUpForAnother() throws CrmException {
        org.answers(
                ONE + "/batches",
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withStatus(201));
        job.stands(state("Aborted", 0, 0));

        assertThat(submit(adapter, batch).handle()).isEqualTo(JobStub.ID);

        org.server.verify(2, postRequestedFor(urlPathEqualTo(JobStub.JOBS)));
        org.server.verify(1, patchRequestedFor(urlPathEqualTo(ONE)));
    }

    @Test
    void aJobThatDoesNotEndStaysPending() throws CrmException {
        job.stands(state("InProgress", 1, 0));
        WriteTicket.Pending ticket = submit(adapter, batch);

        assertThatThrownBy(() -> settle(adapter, ticket, batch))
                .isInstanceOf(CrmException.Unavailable.class)
                .hasMessageContaining("the next run asks");
        assertThat(org.time.pauses()).hasSizeBetween(60, 70);
    }

    @Test
    void aTicketOfAnotherKindIsNotSentAnywhere() {
        assertThatThrownBy(() -> settle(adapter, new WriteTicket.Pending("../x"), batch))
                .isInstanceOf(CrmException.Unreadable.class);
        org.server.verify(0, anyRequestedFor(urlPathMatching(".*ingest.*")));
    }

    @Test
    void whatIsTooMuchForOneJobIsRefusedWhole() {
        String large = "字".repeat(6_000);
        WriteBatch heavy = JobStub.batch(IntStream.range(0, ROWS)
                .mapToObj(number -> new RecordUpdate(id(number), Map.of("Note__c", large)))
                .toList());

        assertThatThrownBy(() -> submit(adapter, heavy))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("too much for one job");
    }
}
