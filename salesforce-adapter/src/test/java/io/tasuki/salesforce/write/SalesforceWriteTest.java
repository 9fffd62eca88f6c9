package io.tasuki.salesforce.write;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordReader.LiveRecord;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.salesforce.SalesforceAdapter;
import io.tasuki.salesforce.WiredOrg;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SalesforceWriteTest {

    private static final String COLLECTIONS = WiredOrg.DATA + "/composite/sobjects";
    private static final String OK = "{\"id\":\"x\",\"success\":true,\"errors\":[]}";

    private final WiredOrg org = new WiredOrg();

    @AfterEach
    void stop() {
        org.close();
    }

    private List<WriteOutcome> write(RecordUpdate... updates) throws CrmException {
        try (SalesforceAdapter adapter = org.adapter()) {
            WriteTicket ticket = adapter.writer().orElseThrow().submit(new WriteBatch("Lead", List.of(updates)));
            return ((WriteTicket.Settled) ticket).outcomes();
        }
    }

    private void describeLead() {
        org.describes(
                "Lead",
                "Id:id",
                "Score__c:double",
                "Note__c:string",
                "IsConverted:boolean",
                "MasterRecordId:reference");
    }

    private static RecordUpdate score(String id, String score) {
        return new RecordUpdate(id, Map.of("Score__c", score));
    }

    @Test
    void recordsGoOutSortedAndOutcomesComeBackInTheBatchsOrder() throws CrmException {
        describeLead();
        org.answers(
                COLLECTIONS,
                okJson("[" + OK + ",{\"success\":false,\"errors\":["
                        + "{\"statusCode\":\"UNABLE_TO_LOCK_ROW\",\"message\":\"locked\",\"fields\":[]}]}]"));

        List<WriteOutcome> outcomes = write(score("00Q2", "0.5"), score("00Q1", ""));

        assertThat(outcomes)
                .containsExactly(
                        new WriteOutcome.Refused("UNABLE_TO_LOCK_ROW", true), new WriteOutcome.Applied("00Q1"));
        org.server.verify(patchRequestedFor(urlPathEqualTo(COLLECTIONS))
                .withHeader("Sforce-Auto-Assign", equalTo("FALSE"))
                .withRequestBody(equalToJson("""
                        {"allOrNone":false,"records":[
                          {"attributes":{"type":"Lead"},"id":"00Q1","Score__c":null},
                          {"attributes":{"type":"Lead"},"id":"00Q2","Score__c":0.5}]}""")));
    }

    @Test
    void aRecordWithAFieldThatIsNotThereIsNotSent() throws CrmException {
        describeLead();
        org.answers(COLLECTIONS, okJson("[" + OK + "]"));

        List<WriteOutcome> outcomes =
                write(new RecordUpdate("00Q1", Map.of("Gone__c", "x")), score("00Q2", "many"), score("00Q3", "1"));

        assertThat(outcomes.get(0)).isInstanceOf(WriteOutcome.Refused.class);
        assertThat(outcomes.get(1)).isInstanceOf(WriteOutcome.Refused.class);
        assertThat(outcomes.get(2)).isEqualTo(new WriteOutcome.Applied("00Q3"));
    }

    @Test
    void aLostAnswerLeavesEveryRecordInDoubtAndIsNotSentAgain() throws CrmException {
        describeLead();
        org.answers(COLLECTIONS, aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(write(score("00Q1", "1"), score("00Q2", "2")))
                .containsExactly(new WriteOutcome.InDoubt(), new WriteOutcome.InDoubt());
        org.server.verify(1, patchRequestedFor(urlPathEqualTo(COLLECTIONS)));
    }

    @Test
    void anAnswerThatIsNotTheWholeListLeavesEveryRecordInDoubt() throws CrmException {
        describeLead();
        org.answers(COLLECTIONS, okJson("[" + OK + "]"));

        assertThat(write(score("00Q1", "1"), score("00Q2", "2")))
                .containsExactly(new WriteOutcome.InDoubt(), new WriteOutcome.InDoubt());
    }

    @Test
    void aCallRefusedWholePromisesThatNothingWasWritten() {
        describeLead();
        org.answers(COLLECTIONS, WiredOrg.error(400, "JSON_PARSER_ERROR", "taro@example.com"));

        assertThatThrownBy(() -> write(score("00Q1", "1")))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageNotContaining("taro");
    }

    @Test
    void anEndedSessionDoesNotLoseAWrite() throws CrmException {
        describeLead();
        org.answers(COLLECTIONS, WiredOrg.error(401, "INVALID_SESSION_ID", "expired"), okJson("[" + OK + "]"));

        assertThat(write(score("00Q1", "1"))).containsExactly(new WriteOutcome.Applied("00Q1"));
    }

    @Test
    void aConvertedLeadReadsAsLockedAndAMissingOneNotAtAll() throws CrmException {
        describeLead();
        org.answers(COLLECTIONS + "/Lead", okJson("""
                [{"Id":"00Q1","Score__c":0.50,"IsConverted":true},null,
                 {"Id":"00Q3","Score__c":null,"IsConverted":false}]"""));
        org.answers(WiredOrg.DATA + "/queryAll", okJson("{\"totalSize\":0,\"done\":true,\"records\":[]}"));

        Map<String, LiveRecord> live;
        try (SalesforceAdapter adapter = org.adapter()) {
            live = adapter.records().read("Lead", List.of("00Q1", "00Q2", "00Q3"), List.of("Score__c", "Hidden__c"));
        }

        assertThat(live)
                .containsOnly(
                        Map.entry("00Q1", new LiveRecord("00Q1", Map.of("Score__c", "0.50"), true)),
                        Map.entry("00Q3", new LiveRecord("00Q3", Map.of("Score__c", ""), false)));
    }

    @Test
    void aRecordMergedAwayTwiceAnswersWithTheLastSurvivor() throws CrmException {
        describeLead();
        org.answers(
                COLLECTIONS + "/Lead",
                okJson("[null]"),
                okJson("[{\"Id\":\"00Q9\",\"Score__c\":1,\"IsConverted\":false}]"));
        org.answers(
                WiredOrg.DATA + "/queryAll",
                merged("00Q1", "00Q5"),
                merged("00Q5", "00Q9"),
                okJson("{\"totalSize\":0,\"done\":true,\"records\":[]}"));

        try (SalesforceAdapter adapter = org.adapter()) {
            assertThat(adapter.records().read("Lead", List.of("00Q1"), List.of("Score__c")))
                    .containsOnly(Map.entry("00Q1", new LiveRecord("00Q9", Map.of("Score__c", "1"), false)));
        }
    }

    private static ResponseDefinitionBuilder merged(String loser, String winner) {
        return okJson("{\"totalSize\":1,\"done\":true,\"records\":[{\"Id\":\"" + loser + "\",\"MasterRecordId\":\""
                + winner + "\"}]}");
    }
}
