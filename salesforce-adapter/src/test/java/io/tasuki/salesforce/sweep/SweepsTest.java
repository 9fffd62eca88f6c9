package io.tasuki.salesforce.sweep;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordStamp;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SalesforceAdapter;
import io.tasuki.salesforce.WiredOrg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepsTest {

    private static final String QUERY = WiredOrg.DATA + "/query";
    private static final String BIN = WiredOrg.DATA + "/queryAll";
    private static final String DELETED = WiredOrg.DATA + "/sobjects/Lead/deleted/";
    private static final String RETRIEVE = WiredOrg.DATA + "/composite/sobjects/Lead";
    private static final PollRequest LEADS = new PollRequest("Lead", List.of("Title", "Age__c"), List.of());
    private static final Instant NOW = WiredOrg.NOW;

    private final WiredOrg org = new WiredOrg();
    private final Heard heard = new Heard();

    @BeforeEach
    void describe() {
        org.answers(WiredOrg.DATA + "/sobjects/Lead/describe", okJson("""
                {"fields":[{"name":"Id","type":"id"},{"name":"SystemModstamp","type":"datetime"},
                 {"name":"IsDeleted","type":"boolean"},{"name":"MasterRecordId","type":"reference"},
                 {"name":"Title","type":"string"},{"name":"Age__c","type":"double","calculated":true}]}"""));
    }

    @AfterEach
    void stop() {
        org.close();
    }

    private static Cursor due(Pass pass, Duration since) {
        return SweepState.idle(NOW.minus(since), NOW.minusSeconds(1)).cursor(pass);
    }

    private void poll(Cursor cursor) throws CrmException {
        try (SalesforceAdapter adapter = org.adapter()) {
            adapter.changes().poll(LEADS, cursor, heard);
        }
    }

    private static String page(String... records) {
        return "{\"totalSize\":%d,\"done\":true,\"records\":[%s]}".formatted(records.length, String.join(",", records));
    }

    @Test
    void anObjectBeginsWithEveryPassAndAHistoryWithItsChangesAlone() throws CrmException {
        try (SalesforceAdapter adapter = org.adapter()) {
            assertThat(adapter.changes().begin(LEADS))
                    .extracting(Cursor::pass)
                    .containsExactly(Pass.CHANGES, Pass.COMPUTED, Pass.ARCHIVED, Pass.ID_SWEEP);
            assertThat(adapter.changes().begin(new PollRequest("Lead", List.of("Title"), List.of())))
                    .extracting(Cursor::pass)
                    .doesNotContain(Pass.COMPUTED);
            assertThat(adapter.changes().begin(new PollRequest("LeadHistory", List.of(), List.of())))
                    .extracting(Cursor::pass)
                    .containsExactly(Pass.CHANGES);
        }
    }

    @Test
    void aSweepThatIsNotDueAsksNothing() throws CrmException {
        poll(SweepState.idle(NOW, NOW.plusSeconds(3_600)).cursor(Pass.ID_SWEEP));

        org.server.verify(0, getRequestedFor(urlPathEqualTo(QUERY)));
        assertThat(heard.checkpoints).isEmpty();
    }

    @Test
    void whatNoListTellsAndNoIdFindsIsGone() throws CrmException {
        heard.stored.addAll(List.of("00Q1", "00Q2", "00Q3"));
        org.answers(QUERY, okJson(page("{\"Id\":\"00Q1\"}")));
        org.answers(RETRIEVE, okJson("[null,{\"Id\":\"00Q3\"}]"));

        poll(due(Pass.ID_SWEEP, Duration.ofDays(7)));

        assertThat(heard.gone).containsExactly("00Q2 removed " + NOW);
        assertThat(heard.lastCheckpoint())
                .isEqualTo(SweepState.idle(NOW, NOW.plus(Duration.ofDays(7))).cursor(Pass.ID_SWEEP));
    }

    @Test
    void theLogTellsWhatAnEmptiedBinNoLongerShows() throws CrmException {
        org.answers(DELETED, okJson("""
                {"deletedRecords":[{"id":"00Q1","deletedDate":"2026-11-23T10:00:00.000+0000"},
                 {"id":"00Q2","deletedDate":"2026-11-23T11:00:00.000+0000"},
                 {"id":"00Q3","deletedDate":"2026-11-23T12:00:00.000+0000"}],
                 "earliestDateAvailable":"2026-11-01T00:00:00.000+0000","latestDateCovered":"2026-11-24T00:58:00.000+0000"}"""));
        org.answers(RETRIEVE, okJson("[null,null,{\"Id\":\"00Q3\"}]"));
        org.answers(
                BIN,
                okJson(page("{\"Id\":\"00Q2\",\"MasterRecordId\":\"00Q8\"}")),
                okJson(page("{\"Id\":\"00Q8\",\"MasterRecordId\":\"00Q9\"}")),
                okJson(page()));

        poll(due(Pass.ARCHIVED, Duration.ofDays(1)));

        assertThat(heard.gone)
                .as("a chain of merges ends at the last winner, and what was undeleted lives")
                .containsExactly(
                        "00Q1 removed 2026-11-23T10:00:00Z", "00Q2 into 00Q9", "00Q2 removed 2026-11-23T11:00:00Z");
        assertThat(heard.lastCheckpoint().state()).contains("\"from\":\"2026-11-24T00:58:00Z\"");
    }

    @Test
    void whereTheLogDoesNotReachBackAllIdsAreGoneThrough() throws CrmException {
        heard.stored.addAll(List.of("00Q1", "00Q2"));
        org.answers(DELETED, okJson("""
                {"deletedRecords":[],"earliestDateAvailable":"2026-11-23T20:00:00.000+0000",
                 "latestDateCovered":"2026-11-24T00:58:00.000+0000"}"""));
        org.answers(QUERY, okJson(page("{\"Id\":\"00Q1\"}")));
        org.answers(RETRIEVE, okJson("[null]"));

        poll(due(Pass.ARCHIVED, Duration.ofDays(1)));

        assertThat(heard.gone).containsExactly("00Q2 removed " + NOW);
    }

    @Test
    void afterMoreThanFifteenDaysTheLogIsNotEvenAsked() throws CrmException {
        org.answers(QUERY, okJson(page("{\"Id\":\"00Q1\"}")));

        poll(due(Pass.ARCHIVED, Duration.ofDays(20)));

        org.server.verify(0, getRequestedFor(urlPathEqualTo(DELETED)));
        assertThat(heard.met).containsExactly("00Q1");
    }

    @Test
    void aLogThatIsTooLongIsReadByHalves() throws CrmException {
        org.answers(
                DELETED,
                WiredOrg.error(403, "EXCEEDED_ID_LIMIT", "too many"),
                okJson("{\"deletedRecords\":[],\"latestDateCovered\":\"2026-11-23T12:00:00.000+0000\"}"));

        poll(due(Pass.ARCHIVED, Duration.ofDays(1)));

        org.server.verify(3, getRequestedFor(urlPathEqualTo(DELETED)));
        assertThat(heard.lastCheckpoint().state()).contains("due");
    }

    @Test
    void formulasAreReadAnewForTheRowsWeHoldAndNothingElseOfThem() throws CrmException {
        Instant stamp = Instant.parse("2026-11-20T00:00:00Z");
        heard.held.add(new RecordStamp("00Q1", stamp));
        org.answers(
                QUERY,
                okJson(page(
                        "{\"Id\":\"00Q1\",\"SystemModstamp\":\"2026-11-20T00:00:00.000+0000\",\"Age__c\":7}",
                        "{\"Id\":\"00Q2\",\"SystemModstamp\":\"2026-11-24T00:00:00.000+0000\",\"Age__c\":8}")));

        poll(due(Pass.COMPUTED, Duration.ofDays(1)));

        assertThat(heard.rows).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo("00Q1");
            assertThat(row.values()).containsExactly(null, "7");
        });
    }
}
