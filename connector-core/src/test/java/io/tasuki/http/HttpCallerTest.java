package io.tasuki.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.tasuki.crm.CrmException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpCallerTest {

    private static final Call READ = Call.get("/things/{id}", "a/ä 1");
    private static final Call WRITE = Call.of("POST", "/things").json("{}".getBytes(StandardCharsets.UTF_8));

    private final Wire wire = new Wire();

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void pathValuesAreEncodedAndNeverShown() throws Exception {
        always(okJson("{}"));

        wire.caller().ask(READ.query("q", "a=b&c"));

        wire.server.verify(getRequestedFor(urlEqualTo("/things/a%2F%C3%A4%201?q=a%3Db%26c")));
        assertThat(READ).hasToString("GET /things/{id}");
    }

    @Test
    void anUnwellServerIsAskedAgainWithDoublingPauses() throws Exception {
        inTurn(status(502), status(503), okJson("{\"ok\":1}"));

        Answer answer = wire.caller().ask(READ);

        assertThat(answer.body()).asString().isEqualTo("{\"ok\":1}");
        assertThat(wire.time.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void retryAfterIsHonoured() throws Exception {
        inTurn(status(429).withHeader("Retry-After", "10"), okJson("{}"));

        wire.caller().ask(READ);

        assertThat(wire.time.pauses()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void aWaitBeyondPatienceFailsAndNamesTheMoment() {
        always(status(429).withHeader("Retry-After", "3600"));

        assertThatThrownBy(() -> wire.caller().ask(READ))
                .isInstanceOfSatisfying(CrmException.Throttled.class, throttled -> assertThat(throttled.notBefore())
                        .isEqualTo(Wire.START.plusSeconds(3600)));
        assertThat(wire.time.pauses()).isEmpty();
    }

    @Test
    void triesEndAndTheErrorCarriesTheCorrelationId() {
        always(status(500).withHeader("X-Correlation", "abc-1").withBody("secret person"));
        HttpCaller caller = wire.caller();

        assertThatThrownBy(() -> caller.ask(READ))
                .isInstanceOf(CrmException.Unavailable.class)
                .hasMessage("GET /things/{id}: status 500 [correlation abc-1]");
        assertThat(caller.callsMade()).isEqualTo(6);
    }

    @Test
    void whatTheRulesRefuseIsNotTriedAgain() {
        always(status(418));

        assertThatThrownBy(() -> wire.caller().ask(READ)).isInstanceOf(CrmException.Unreadable.class);
        wire.server.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aWriteThatWasTurnedAwayIsSentAgain() throws Exception {
        inTurn(status(429), okJson("{}"));

        assertThat(wire.caller().tell(WRITE).status()).isEqualTo(200);
    }

    @Test
    void aWriteIsNeverSentTwiceOnceItMayHaveArrived() {
        for (ResponseDefinitionBuilder answer : List.of(
                status(502),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                okJson("<html>").withHeader("Content-Type", "text/html"))) {
            wire.server.resetAll();
            always(answer);

            assertThatThrownBy(() -> wire.caller().tell(WRITE)).isInstanceOf(LostAnswer.class);
            wire.server.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void aWriteThatNeverLeftFailsWithThePromiseThatNothingHappened() {
        HttpSettings nobodyListens = HttpSettings.of(URI.create("http://127.0.0.1:1"));
        HttpCaller caller = HttpCaller.open(
                nobodyListens,
                new ReplyRules() {
                    @Override
                    public Verdict judge(Call call, Answer answer) {
                        return new Verdict.Accept();
                    }

                    @Override
                    public Optional<String> correlationId(Answer answer) {
                        return Optional.empty();
                    }
                },
                wire.time);

        assertThatThrownBy(() -> caller.tell(WRITE))
                .isInstanceOf(CrmException.Unavailable.class)
                .hasMessageContaining("no connection");
        assertThat(caller.callsMade()).isZero();
    }

    @Test
    void anAnswerThatBreaksOffIsReadAgain() throws Exception {
        inTurn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), okJson("{}"));

        assertThat(wire.caller().ask(READ).body()).asString().isEqualTo("{}");
    }

    @Test
    void aPageOfHtmlWhereJsonIsPromisedCountsAsUnwell() throws Exception {
        inTurn(okJson("<html>").withHeader("Content-Type", "text/html; charset=utf-8"), okJson("{}"));

        assertThat(wire.caller().ask(READ).body()).asString().isEqualTo("{}");
    }

    @Test
    void anAnswerBeyondTheCapIsNotReadToItsEnd() {
        always(okJson("\"" + "x".repeat(5000) + "\""));
        HttpCaller caller = HttpCaller.open(
                wire.settings().withMaximumBytes(1000),
                new ReplyRules() {
                    @Override
                    public Verdict judge(Call call, Answer answer) {
                        return new Verdict.Accept();
                    }

                    @Override
                    public Optional<String> correlationId(Answer answer) {
                        return Optional.empty();
                    }
                },
                wire.time);

        assertThatThrownBy(() -> caller.ask(READ))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("larger than 1000 bytes");
        assertThatThrownBy(() -> caller.tell(WRITE)).isInstanceOf(LostAnswer.class);
    }

    @Test
    void theTokenDoesNotFollowARedirectToAnotherHost() {
        try (Wire elsewhere = new Wire()) {
            elsewhere.server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
            always(aResponse()
                    .withStatus(302)
                    .withHeader("Location", "http://localhost:" + elsewhere.server.port() + "/things"));
            HttpCaller caller = wire.caller(() -> Token.lasting("secret"));

            assertThatThrownBy(() -> caller.ask(READ))
                    .isInstanceOf(CrmException.Unreadable.class)
                    .hasMessageContaining("redirect")
                    .hasMessageNotContaining("localhost");
            elsewhere.server.verify(0, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void theCircuitOpensHalfOpensAndCloses() throws Exception {
        always(status(500));
        HttpCaller caller = wire.caller();
        assertThatThrownBy(() -> caller.ask(READ)).hasMessageContaining("status 500");
        assertThatThrownBy(() -> caller.ask(READ)).hasMessageContaining("not sent");
        long sentBeforeItOpened = caller.callsMade();

        assertThatThrownBy(() -> caller.tell(WRITE)).isInstanceOf(CrmException.Unavailable.class);
        assertThat(caller.callsMade()).isEqualTo(sentBeforeItOpened).isEqualTo(10);

        wire.time.advance(Circuit.OPEN_FOR.plusSeconds(1));
        always(okJson("{}"));
        for (int i = 0; i < 5; i++) {
            assertThat(caller.ask(READ).status()).isEqualTo(200);
        }
    }

    @Test
    void theCrmsClockIsReadFromRepliesAndCarriedOn() throws Exception {
        always(okJson("{}").withHeader("Date", "Thu, 01 Nov 2018 10:00:00 GMT"));
        HttpCaller caller = wire.caller();
        assertThat(caller.crmNow()).isEmpty();

        caller.ask(READ);
        wire.time.advance(Duration.ofMillis(90_400));

        assertThat(caller.crmNow()).contains(Instant.parse("2018-11-01T10:01:30Z"));
        assertThat(caller.crmLastRead()).contains(Instant.parse("2018-11-01T10:00:00Z"));
    }

    @Test
    void gzipIsUnpacked() throws Exception {
        String body = "\"" + "y".repeat(20_000) + "\"";
        always(okJson(body));

        assertThat(wire.caller().ask(READ).body()).asString().isEqualTo(body);
        wire.server.verify(getRequestedFor(anyUrl()).withHeader("Accept-Encoding", equalTo("gzip")));
    }

    private void always(ResponseDefinitionBuilder answer) {
        wire.server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private void inTurn(ResponseDefinitionBuilder... answers) {
        String state = com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
        for (int i = 0; i < answers.length; i++) {
            String next = "after " + (i + 1);
            wire.server.stubFor(any(anyUrl())
                    .inScenario("in turn")
                    .whenScenarioStateIs(state)
                    .willReturn(answers[i])
                    .willSetStateTo(next));
            state = next;
        }
    }

    private static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }
}
