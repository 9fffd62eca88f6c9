package io.tasuki.hubspot.write;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.tasuki.hubspot.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteOutcome.Applied;
import io.tasuki.crm.WriteOutcome.InDoubt;
import io.tasuki.crm.WriteOutcome.Refused;
import io.tasuki.crm.WriteTicket;
import io.tasuki.hubspot.Portal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubSpotRecordWriterTest {

    private static final String BATCH = "/crm/objects/2026-09/contacts/batch/update";

    private final Portal portal = new Portal();

    @BeforeEach
    void nameTheProperties() {
        portal.always(
                "GET",
                "/crm/properties/2026-09/contacts",
                200,
                """
                {"results":[{"name":"note","type":"string","fieldType":"text"},
                            {"name":"at","type":"datetime","fieldType":"date"}]}""");
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void valuesGoInHubSpotsFormWithATraceIdEach() throws Exception {
        portal.always("POST", BATCH, 200, "{\"results\":[{\"id\":\"1\"}]}");

        write(new RecordUpdate("1", Map.of("at", "2018-02-01T09:00:00+09:00")));

        portal.server.verify(postRequestedFor(urlPathEqualTo(BATCH))
                .withRequestBody(equalToJson(
                        """
                        {"inputs":[{"id":"1","properties":{"at":"1517443200000"},"objectWriteTraceId":"tasuki-0"}]}""")));
    }

    @Test
    void resultsInAnyOrderAreMatchedToTheirInputs() throws Exception {
        portal.always("POST", BATCH, 200, "{\"results\":[{\"id\":\"2\"},{\"id\":\"1\"}]}");

        assertThat(write("1", "2")).containsExactly(new Applied("1"), new Applied("2"));
    }

    @Test
    void errorsAreReadWhateverTheStatusAndNobodysDataIsRepeated() throws Exception {
        for (int status : new int[] {200, 207}) {
            portal.always(
                    "POST",
                    BATCH,
                    status,
                    """
                    {"results":[{"id":"1"}],"numErrors":1,"errors":[{"status":"error","category":"VALIDATION_ERROR",
                     "message":"taro@example.jp was not valid","context":{"objectWriteTraceId":["tasuki-1"]}}]}""");

            assertThat(write("1", "2")).containsExactly(new Applied("1"), new Refused("VALIDATION_ERROR", false));
        }
    }

    @Test
    void aRecordTheReplyIsSilentAboutIsWrittenAloneWhichFollowsAMerge() throws Exception {
        portal.always("POST", BATCH, 200, "{\"results\":[{\"id\":\"1\"}]}");
        portal.always("PATCH", "/crm/objects/2026-09/contacts/2", 200, "{\"id\":\"7\"}");
        portal.always("PATCH", "/crm/objects/2026-09/contacts/3", 404, "{\"category\":\"OBJECT_NOT_FOUND\"}");

        assertThat(write("1", "2", "3"))
                .containsExactly(new Applied("1"), new Applied("7"), new Refused("404 the record is gone", false));
    }

    @Test
    void aBatchRefusedWholeIsCutUntilTheCulpritStandsAlone() throws Exception {
        for (String id : List.of("1", "2", "4")) {
            portal.server.stubFor(post(urlPathEqualTo(BATCH))
                    .withRequestBody(containing("\"id\":\"" + id + "\""))
                    .willReturn(echo(id)));
        }
        portal.server.stubFor(post(urlPathEqualTo(BATCH))
                .withRequestBody(containing("\"id\":\"3\""))
                .willReturn(json(400, "{\"category\":\"VALIDATION_ERROR\"}")));
        portal.server.stubFor(post(urlPathEqualTo(BATCH))
                .withRequestBody(containing("\"id\":\"1\""))
                .withRequestBody(containing("\"id\":\"2\""))
                .withRequestBody(com.github.tomakehurst.wiremock.client.WireMock.notContaining("\"id\":\"3\""))
                .willReturn(json(200, "{\"results\":[{\"id\":\"1\"},{\"id\":\"2\"}]}")));

        assertThat(write("1", "2", "3", "4"))
                .containsExactly(
                        new Applied("1"),
                        new Applied("2"),
                        new Refused("400 VALIDATION_ERROR", false),
                        new Applied("4"));
        portal.server.verify(5, postRequestedFor(urlPathEqualTo(BATCH)));
    }

    @Test
    void aLostAnswerLeavesTheWholeBatchInDoubt() throws Exception {
        portal.always("POST", BATCH, aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(write("1", "2")).containsExactly(new InDoubt(), new InDoubt());

        portal.always("POST", BATCH, aResponse().withStatus(502).withBody("<html>"));
        assertThat(write("1", "2")).containsExactly(new InDoubt(), new InDoubt());

        portal.always("POST", BATCH, 200, "{\"results\":[{\"id\":\"1\"");
        assertThat(write("1", "2")).containsExactly(new InDoubt(), new InDoubt());
        portal.server.verify(3, postRequestedFor(urlPathEqualTo(BATCH)));
    }

    @Test
    void beingTurnedAwayBeforeAnythingIsWrittenIsAnException() {
        portal.always("POST", BATCH, 429, "{\"policyName\":\"DAILY\"}");

        assertThatThrownBy(() -> write("1", "2")).isInstanceOf(CrmException.BudgetSpent.class);
    }

    @Test
    void beingTurnedAwayHalfWayPutsTheRestOff() throws Exception {
        portal.inTurn(
                BATCH,
                json(400, "{\"category\":\"VALIDATION_ERROR\"}"),
                json(200, "{\"results\":[{\"id\":\"1\"}]}"),
                json(429, "{\"policyName\":\"DAILY\"}"));

        List<WriteOutcome> outcomes = write("1", "2");

        assertThat(outcomes.get(0)).isEqualTo(new Applied("1"));
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.retryable())
                .isTrue());
    }

    @Test
    void aLockedRecordIsWaitedFor() throws Exception {
        portal.inTurn(BATCH, json(423, "{}"), json(200, "{\"results\":[{\"id\":\"1\"}]}"));

        assertThat(write("1")).containsExactly(new Applied("1"));
        assertThat(portal.time.pauses()).contains(java.time.Duration.ofSeconds(2));
    }

    @Test
    void anEmptyBatchMakesNoCall() throws Exception {
        assertThat(write(new RecordUpdate[0])).isEmpty();
        portal.server.verify(0, postRequestedFor(urlPathEqualTo(BATCH)));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder echo(String id) {
        return json(200, "{\"results\":[{\"id\":\"" + id + "\"}]}");
    }

    private List<WriteOutcome> write(String... ids) throws CrmException {
        return write(Arrays.stream(ids)
                .map(id -> new RecordUpdate(id, Map.of("note", "n")))
                .toArray(RecordUpdate[]::new));
    }

    private List<WriteOutcome> write(RecordUpdate... updates) throws CrmException {
        WriteBatch batch = new WriteBatch("contacts", List.of(updates));
        WriteTicket ticket = portal.open().writer().orElseThrow().submit(batch);
        return ((WriteTicket.Settled) ticket).outcomes();
    }
}
