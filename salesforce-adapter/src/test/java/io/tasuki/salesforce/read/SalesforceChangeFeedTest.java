package io.tasuki.salesforce.read;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordStamp;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.SalesforceAdapter;
import io.tasuki.salesforce.WiredOrg;
import io.tasuki.salesforce.wire.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SalesforceChangeFeedTest {

    private static final String QUERY = WiredOrg.DATA + "/queryAll";
    private static final String NEXT = WiredOrg.DATA + "/query/01gX-2";
    private static final PollRequest LEADS = new PollRequest("Lead", List.of("Email", "Hidden__c"), List.of());
    private static final Cursor FRESH = new CursorState.Fresh().cursor();
    private static final Instant HORIZON = WiredOrg.NOW.minusSeconds(60);

    private final WiredOrg org = new WiredOrg();
    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        org.close();
    }

    private static String lead(int number, String stamp, String more) {
        return "{\"Id\":\"00Q%d\",\"SystemModstamp\":\"%s\",\"CreatedDate\":\"%s\"%s}"
                .formatted(number, stamp, "2026-11-01T00:00:00.000+0000", more);
    }

    private static String lead(int number) {
        return lead(number, "2026-11-20T00:00:00.000+0000", ",\"Email\":\"a@b\",\"IsDeleted\":false");
    }

    private static String page(int total, boolean done, String... records) {
        return "{\"totalSize\":%d,\"done\":%s,%s\"records\":[%s]}"
                .formatted(total, done, done ? "" : "\"nextRecordsUrl\":\"" + NEXT + "\",", String.join(",", records));
    }

    private void describeLead() {
        org.describes(
                "Lead",
                "Id:id",
                "SystemModstamp:datetime",
                "CreatedDate:datetime",
                "IsDeleted:boolean",
                "MasterRecordId:reference",
                "Email:email",
                "OwnerId:reference",
                "Status:picklist");
    }

    private void poll(PollRequest request, Cursor cursor) throws CrmException {
        try (SalesforceAdapter adapter = org.adapter()) {
            adapter.changes().poll(request, cursor, heard);
        }
    }

    private List<String> queries() {
        return org.server.findAll(getRequestedFor(urlPathEqualTo(QUERY))).stream()
                .map(LoggedRequest::getUrl)
                .map(url -> java.net.URLDecoder.decode(
                        url.substring(url.indexOf("q=") + 2), java.nio.charset.StandardCharsets.UTF_8))
                .filter(soql -> !soql.startsWith("SELECT COUNT()"))
                .toList();
    }

    @Test
    void theFirstWindowIsReadToItsEndAndSettled() throws CrmException {
        describeLead();
        org.answers(QUERY, okJson(page(3, false, lead(1), lead(2))));
        org.answers(NEXT, okJson(page(3, true, lead(3))));

        poll(LEADS, FRESH);

        assertThat(heard.ids()).containsExactly("00Q1", "00Q2", "00Q3");
        assertThat(heard.rows.getFirst().values()).containsExactly("a@b", null);
        assertThat(heard.lastCheckpoint()).isEqualTo(new CursorState.Settled(HORIZON).cursor());
        assertThat(queries())
                .containsExactly("SELECT Id,SystemModstamp,CreatedDate,IsDeleted,MasterRecordId,Email FROM Lead"
                        + " WHERE SystemModstamp < 2026-11-24T00:59:00Z ORDER BY SystemModstamp, Id");
        org.server.verify(getRequestedFor(urlPathEqualTo(NEXT))
                .withHeader("Sforce-Query-Options", equalTo("batchSize=2000"))
                .withHeader("Authorization", equalTo("Bearer 00Dx!one")));
    }

    @Test
    void aStoppedPollGoesOnInsideTheWindowBehindTheLastRow() throws CrmException {
        describeLead();
        org.answers(QUERY, okJson(page(3, false, lead(1), lead(2))), okJson(page(1, true, lead(3))));
        Heard stopping = new Heard(1);
        try (SalesforceAdapter adapter = org.adapter()) {
            adapter.changes().poll(LEADS, FRESH, stopping);
        }

        poll(LEADS, stopping.lastCheckpoint());

        assertThat(stopping.ids()).containsExactly("00Q1", "00Q2");
        assertThat(heard.ids()).containsExactly("00Q3");
        assertThat(queries().getLast())
                .contains("(SystemModstamp > 2026-11-20T00:00:00Z OR (SystemModstamp = 2026-11-20T00:00:00Z"
                        + " AND Id > '00Q2')) AND SystemModstamp < 2026-11-24T00:59:00Z");
    }

    @Test
    void anIncrementOverlapsTheLastWindowAndPassesOverWhatIsHeld() throws CrmException {
        describeLead();
        Instant until = HORIZON.minus(Duration.ofHours(2));
        heard.held.add(new RecordStamp("00Q1", until.minusSeconds(10)));
        org.answers(
                QUERY,
                okJson(page(
                        3,
                        true,
                        lead(1, Moments.literal(until.minusSeconds(10)), ""),
                        lead(2, Moments.literal(until.minusSeconds(5)), ""),
                        lead(3, Moments.literal(until.plusSeconds(5)), ""))));

        poll(LEADS, new CursorState.Settled(until).cursor());

        assertThat(heard.ids()).containsExactly("00Q2", "00Q3");
        assertThat(queries().getFirst()).contains("SystemModstamp >= " + until.minusSeconds(600));
    }

    @Test
    void noCallIsMadeForNoTime() throws CrmException {
        poll(LEADS, new CursorState.Settled(HORIZON.plusSeconds(5)).cursor());

        assertThat(queries()).isEmpty();
        assertThat(heard.checkpoints).isEmpty();
    }

    @Test
    void theRecycleBinIsToldAsRemovalsAndMerges() throws CrmException {
        describeLead();
        org.answers(
                QUERY,
                okJson(page(
                        2,
                        true,
                        lead(1, "2026-11-20T00:00:00.000+0000", ",\"IsDeleted\":true,\"MasterRecordId\":\"00Q9\""),
                        lead(2, "2026-11-21T00:00:00.000+0000", ",\"IsDeleted\":true,\"MasterRecordId\":null"))));

        poll(LEADS, FRESH);

        assertThat(heard.rows).isEmpty();
        assertThat(heard.gone)
                .containsExactly(
                        "00Q1 into 00Q9", "00Q1 removed 2026-11-20T00:00:00Z", "00Q2 removed 2026-11-21T00:00:00Z");
    }

    @Test
    void aLocatorTheCrmGaveUpIsReplacedByAQueryBehindTheLastRow() throws CrmException {
        describeLead();
        org.answers(QUERY, okJson(page(3, false, lead(1), lead(2))), okJson(page(1, true, lead(3))));
        org.answers(NEXT, WiredOrg.error(400, "INVALID_QUERY_LOCATOR", "invalid query locator"));

        poll(LEADS, FRESH);

        assertThat(heard.ids()).containsExactly("00Q1", "00Q2", "00Q3");
        assertThat(queries()).hasSize(2).last().asString().contains("AND Id > '00Q2'");
    }

    @Test
    void fewerRecordsThanPromisedDoNotSettleTheWindow() {
        describeLead();
        org.answers(QUERY, okJson(page(5, false, lead(1))));
        org.answers(NEXT, okJson(page(5, true, lead(2))));

        assertThatThrownBy(() -> poll(LEADS, FRESH))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("promised 5 records and delivered 2");
        assertThat(heard.checkpoints)
                .allSatisfy(cursor -> assertThat(cursor.state()).doesNotContain("until"));
    }

    @Test
    void aFieldThatVanishedIsLeftOutAfterLookingAgain() throws CrmException {
        org.answers(
                WiredOrg.DATA + "/sobjects/Lead/describe",
                okJson("{\"fields\":[{\"name\":\"SystemModstamp\",\"type\":\"datetime\"},"
                        + "{\"name\":\"Email\",\"type\":\"email\"}]}"),
                okJson("{\"fields\":[{\"name\":\"SystemModstamp\",\"type\":\"datetime\"}]}"));
        org.answers(
                QUERY,
                WiredOrg.error(400, "INVALID_FIELD", "No such column 'Email'"),
                okJson(page(1, true, lead(1, "2026-11-20T00:00:00.000+0000", ""))));

        poll(LEADS, FRESH);

        assertThat(heard.rows.getFirst().values()).containsExactly(null, null);
        assertThat(queries().getLast()).startsWith("SELECT Id,SystemModstamp FROM Lead");
    }

    @Test
    void anObjectTheOrganisationLacksTellsNothing() throws CrmException {
        describeLead();
        org.answers(QUERY, WiredOrg.error(400, "INVALID_TYPE", "sObject type 'LeadHistory' is not supported"));
        org.answers(
                WiredOrg.DATA + "/sobjects/CampaignMember/describe",
                WiredOrg.error(404, "NOT_FOUND", "The requested resource does not exist"));

        org.answers(
                WiredOrg.DATA + "/sobjects/LeadHistory/describe",
                WiredOrg.error(404, "NOT_FOUND", "The requested resource does not exist"));
        try (SalesforceAdapter adapter = org.adapter()) {
            assertThat(adapter.schema("LeadHistory").fields()).isEmpty();
        }
        poll(new PollRequest("LeadHistory", List.of(), List.of()), FRESH);
        poll(new PollRequest("CampaignMember", List.of("LeadId"), List.of()), FRESH);

        assertThat(heard.rows).isEmpty();
        assertThat(heard.versions).isEmpty();
        assertThat(heard.checkpoints).isEmpty();
    }

    @Test
    void stageHistoryBecomesVersionsOfTheOpportunity() throws CrmException {
        org.answers(QUERY, okJson(page(1, true, """
                {"Id":"0081","CreatedDate":"2026-11-20T00:00:00.000+0000","OpportunityId":"0061",
                 "StageName":"受注"}""")));

        poll(new PollRequest("OpportunityHistory", List.of(), List.of()), FRESH);

        assertThat(heard.versions)
                .containsExactly(new FieldVersion(
                        "Opportunity",
                        "0061",
                        "StageName",
                        Optional.of(Instant.parse("2026-11-20T00:00:00Z")),
                        "受注",
                        "stage_history"));
        assertThat(queries().getFirst()).contains("ORDER BY CreatedDate, Id");
    }

    @Test
    void theOldestChangeOfAFieldTellsWhatItHeldFromTheStart() throws CrmException {
        describeLead();
        org.answers(
                QUERY,
                okJson(page(
                        4,
                        true,
                        change(1, "created", "null", "null"),
                        change(2, "Status", "\"Open\"", "\"Working\""),
                        change(3, "Status", "\"Working\"", "null"),
                        change(4, "Owner", "\"Taro\"", "\"Hanako\""),
                        change(5, "Owner", "\"0055g0000000001AAA\"", "\"0055g0000000002AAA\""))));

        poll(new PollRequest("LeadHistory", List.of(), List.of()), FRESH);

        assertThat(heard.versions.stream().map(SalesforceChangeFeedTest::words))
                .containsExactly(
                        "Status=Open from the start",
                        "Status=Working from 2026-11-20T00:00:02Z",
                        "Status= from 2026-11-20T00:00:03Z",
                        "OwnerId=0055g0000000001AAA from the start",
                        "OwnerId=0055g0000000002AAA from 2026-11-20T00:00:05Z");
    }

    @Test
    void onlyTheHistoryThatWasAskedForIsTold() throws CrmException {
        describeLead();
        org.answers(
                QUERY,
                okJson(page(
                        2,
                        true,
                        change(1, "Status", "\"Open\"", "\"Working\""),
                        change(2, "Email", "\"a@b\"", "\"c@d\""))));

        poll(new PollRequest("LeadHistory", List.of(), List.of("Status", "StageName")), FRESH);

        assertThat(heard.versions)
                .extracting(FieldVersion::field)
                .containsOnly("Status")
                .hasSize(2);
    }

    @Test
    void aFirstChangeThatComesInAnIncrementTellsItToo() throws CrmException {
        describeLead();
        org.answers(QUERY, okJson(page(1, true, change(2, "Status", "\"Open\"", "\"Working\""))));

        poll(
                new PollRequest("LeadHistory", List.of(), List.of()),
                new CursorState.Settled(HORIZON.minusSeconds(7_200)).cursor());

        assertThat(heard.versions.stream().map(SalesforceChangeFeedTest::words))
                .containsExactly("Status=Open from the start", "Status=Working from 2026-11-20T00:00:02Z");
    }

    private static String change(int second, String field, String before, String after) {
        return """
                {"Id":"017%d","CreatedDate":"2026-11-20T00:00:0%d.000+0000","LeadId":"00Q1","Field":"%s",\
                "OldValue":%s,"NewValue":%s}""".formatted(second, second, field, before, after);
    }

    private static String words(FieldVersion version) {
        return version.field() + "=" + version.value() + " from "
                + version.since().map(Instant::toString).orElse("the start");
    }
}
