package io.tasuki.salesforce.read;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.tasuki.salesforce.BulkWire.HEADER;
import static io.tasuki.salesforce.BulkWire.JOB;
import static io.tasuki.salesforce.BulkWire.JOBS;
import static io.tasuki.salesforce.BulkWire.QUERY;
import static io.tasuki.salesforce.BulkWire.RESULTS;
import static io.tasuki.salesforce.BulkWire.complete;
import static io.tasuki.salesforce.BulkWire.failed;
import static io.tasuki.salesforce.BulkWire.lead;
import static io.tasuki.salesforce.BulkWire.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.BulkWire;
import io.tasuki.salesforce.Heard;
import io.tasuki.salesforce.WiredOrg;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkReadingTest {

    private final BulkWire wire = new BulkWire();

    @AfterEach
    void stop() {
        wire.close();
    }

    private String orders() {
        return wire.org
                .server
                .findAll(postRequestedFor(urlPathEqualTo(JOBS)))
                .getFirst()
                .getBodyAsString();
    }

    @Test
    void manyRowsAreReadByAJobPageByPageAndAskedForInNoOrder() throws CrmException {
        wire.org.answers(JOB, okJson("{\"id\":\"750x\",\"state\":\"InProgress\"}"), complete(3));
        wire.org.answers(
                RESULTS,
                page("NEXT", 2, HEADER + lead(1, "a", "1.5E+1") + lead(2, "b", "")),
                page("null", 1, HEADER + lead(3, "c\nd", "0.1")));

        wire.poll();

        assertThat(wire.heard.ids()).containsExactly("00Q1", "00Q2", "00Q3");
        assertThat(wire.heard.rows.getFirst().values()).containsExactly("a", "15");
        assertThat(wire.settled()).isTrue();
        assertThat(orders())
                .contains("\"operation\":\"query\"", "FROM Lead WHERE SystemModstamp < 2026-11-24T00:59:00Z\"")
                .doesNotContain("ORDER BY", "IsDeleted");
        wire.org.server.verify(getRequestedFor(urlPathEqualTo(RESULTS)).withQueryParam("locator", equalTo("NEXT")));
    }

    @Test
    void whatLiesInTheRecycleBinIsAskedForAfterTheJob() throws CrmException {
        wire.org.answers(JOB, complete(1));
        wire.org.answers(RESULTS, page("null", 1, HEADER + lead(1, "a", "")));
        wire.org.answers(QUERY, okJson("""
                {"totalSize":1,"done":true,"records":[{"Id":"00Q9","SystemModstamp":"2026-11-20T00:00:00.000+0000",
                 "IsDeleted":true}]}"""));

        wire.poll();

        assertThat(wire.heard.gone).containsExactly("00Q9 removed 2026-11-20T00:00:00Z");
    }

    @Test
    void aJobThatWasOrderedByAnEarlierProcessIsNotOrderedAgain() throws CrmException {
        wire.org.answers(JOB, complete(3));
        wire.org.answers(
                RESULTS,
                page("NEXT", 2, HEADER + lead(1, "a", "") + lead(2, "b", "")),
                page("null", 1, HEADER + lead(3, "c", "")));
        Heard dying = new Heard(2);
        try (var adapter = wire.org.adapter()) {
            adapter.changes().poll(BulkWire.LEADS, new CursorState.Fresh().cursor(), dying);
        }

        wire.poll(dying.lastCheckpoint());

        assertThat(dying.ids()).containsExactly("00Q1", "00Q2");
        assertThat(wire.heard.ids()).containsExactly("00Q3");
        wire.org.server.verify(1, postRequestedFor(urlPathEqualTo(JOBS)));
    }

    @Test
    void aJobThatIsForgottenIsOrderedAnew() throws CrmException {
        wire.org.answers(JOB, WiredOrg.error(404, "NOT_FOUND", "no such job"), complete(0));
        wire.org.answers(RESULTS, page("null", 0, HEADER));

        wire.poll();

        assertThat(wire.settled()).isTrue();
        wire.org.server.verify(2, postRequestedFor(urlPathEqualTo(JOBS)));
    }

    @Test
    void aPageThatDoesNotHoldWhatItSaysEndsTheRunAndTheSliceIsOrderedAnewNextTime() {
        wire.org.answers(JOB, complete(2));
        wire.org.answers(RESULTS, page("null", 2, HEADER + lead(1, "a", "")));

        assertThatThrownBy(wire::poll)
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("promised 2 records and delivered 1");

        assertThat(wire.settled()).isFalse();
        assertThat(wire.heard.lastCheckpoint().state()).doesNotContain("750x");
    }

    @Test
    void aResultThatIsSmallerThanItsJobSaysEndsTheRun() {
        wire.org.answers(JOB, complete(5));
        wire.org.answers(RESULTS, page("null", 1, HEADER + lead(1, "a", "")));

        assertThatThrownBy(wire::poll).hasMessageContaining("promised 5 records and delivered 1");
        assertThat(wire.settled()).isFalse();
    }

    @Test
    void withoutItsHeadersAPageIsCountedAgainstTheJob() throws CrmException {
        wire.org.answers(JOB, complete(1));
        wire.org.answers(
                RESULTS, aResponse().withHeader("Content-Type", "text/csv").withBody(HEADER + lead(1, "a", "")));

        wire.poll();

        assertThat(wire.settled()).isTrue();
        assertThat(wire.heard.ids()).containsExactly("00Q1");
    }

    @Test
    void withoutALocatorAndWithFewerRowsTheResultIsNotTakenForWhole() {
        wire.org.answers(JOB, complete(2));
        wire.org.answers(
                RESULTS, aResponse().withHeader("Content-Type", "text/csv").withBody(HEADER + lead(1, "a", "")));

        assertThatThrownBy(wire::poll).hasMessageContaining("promised 2 records and delivered 1");
    }

    @Test
    void aMarkAndNulsAreLeftOutAndNewlinesInValuesStay() throws CrmException {
        byte[] body = ("\uFEFF" + HEADER + lead(1, "a\u0000b\nc", "")).getBytes(StandardCharsets.UTF_8);
        wire.org.answers(JOB, complete(1));
        wire.org.answers(RESULTS, page("null", 1, body));

        wire.poll();

        assertThat(wire.heard.rows.getFirst().values()).containsExactly("ab\nc", "");
    }

    @Test
    void anotherCharsetIsRefusedInsteadOfLandingAsRubbish() {
        wire.org.answers(JOB, complete(1));
        wire.org.answers(
                RESULTS,
                page("null", 1, (HEADER + lead(1, "部長", "")).getBytes(Charset.forName("Shift_JIS")))
                        .withHeader("Content-Type", "text/csv; charset=Shift_JIS"));

        assertThatThrownBy(wire::poll)
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("not in UTF-8");
    }

    @Test
    void aPageThatBreaksOffIsFetchedAgain() throws Exception {
        byte[] whole = zipped(HEADER + lead(1, "a".repeat(5_000), ""));
        wire.org.answers(JOB, complete(1));
        wire.org.answers(
                RESULTS,
                page("null", 1, Arrays.copyOf(whole, whole.length - 12)).withHeader("Content-Encoding", "gzip"),
                page("null", 1, whole).withHeader("Content-Encoding", "gzip"));

        wire.poll();

        assertThat(wire.heard.ids()).containsExactly("00Q1");
        wire.org.server.verify(2, getRequestedFor(urlPathEqualTo(RESULTS)));
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aPageThatIsSentElsewhereIsNotFollowed() {
        wire.org.answers(JOB, complete(1));
        wire.org.answers(
                RESULTS, aResponse().withStatus(307).withHeader("Location", wire.org.address() + "/elsewhere"));

        assertThatThrownBy(wire::poll).isInstanceOf(CrmException.Unreadable.class);
        wire.org.server.verify(0, anyRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void aPageOfHtmlIsNotTakenForAResult() {
        wire.org.answers(JOB, complete(1));
        wire.org.answers(RESULTS, WiredOrg.html(200));

        assertThatThrownBy(wire::poll).isInstanceOf(CrmException.Unavailable.class);
        assertThat(wire.settled()).isFalse();
    }

    @Test
    void aSliceThatTakesTooLongIsHalvedAndTheOtherHalfFollows() throws CrmException {
        wire.org.answers(
                JOBS,
                WiredOrg.error(400, "QUERY_TOO_COMPLICATED", "too much"),
                okJson("{\"id\":\"750x\",\"state\":\"UploadComplete\"}"));
        wire.org.answers(JOB, complete(1));
        wire.org.answers(RESULTS, page("null", 1, HEADER + lead(1, "a", "")));

        wire.poll();

        List<String> asked = wire.org.server.findAll(postRequestedFor(urlPathEqualTo(JOBS))).stream()
                .map(order -> order.getBodyAsString())
                .toList();
        assertThat(asked).hasSize(3);
        assertThat(asked)
                .anySatisfy(whole -> assertThat(whole).contains("WHERE SystemModstamp < 2026-11-24T00:59:00Z"));
        assertThat(asked).anySatisfy(first -> assertThat(first).contains("WHERE SystemModstamp < 2012-"));
        assertThat(asked)
                .anySatisfy(rest ->
                        assertThat(rest).contains("SystemModstamp >= 2012-", "SystemModstamp < 2026-11-24T00:59:00Z"));
        assertThat(wire.settled()).isTrue();
    }

    @Test
    void aJobThatFailsWithoutAReasonIsTriedOnceMoreAndThenReadByQueries() throws CrmException {
        wire.org.answers(JOB, failed());
        wire.org.answers(QUERY, okJson("""
                {"totalSize":1,"done":true,"records":[{"Id":"00Q1","SystemModstamp":"2026-11-20T00:00:00.000+0000",
                 "Title":"a"}]}"""));

        wire.poll();

        wire.org.server.verify(2, postRequestedFor(urlPathEqualTo(JOBS)));
        assertThat(wire.heard.ids()).containsExactly("00Q1");
        assertThat(wire.settled()).isTrue();
    }

    @Test
    void whyAJobFailedIsLearntByAskingForOneRecord() {
        wire.org.answers(JOB, failed());
        wire.org.answers(QUERY, WiredOrg.error(400, "MALFORMED_QUERY", "unexpected token"));

        assertThatThrownBy(wire::poll).hasMessageContaining("MALFORMED_QUERY");
    }
}
