package io.tasuki.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.tasuki.crm.CrmException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamingTest {

    private static final Call CALL = Call.get("/file").expecting("text/csv");

    private final Wire wire = new Wire();
    private final List<String> received = new ArrayList<>();

    @AfterEach
    void stop() {
        wire.close();
    }

    private void answers(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
        wire.server.stubFor(get(urlEqualTo("/file"))
                .inScenario("file")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("then")
                .willReturn(first));
        wire.server.stubFor(get(urlEqualTo("/file"))
                .inScenario("file")
                .whenScenarioStateIs("then")
                .willReturn(then));
    }

    private Answer fetch() throws CrmException {
        try (HttpCaller caller = wire.caller()) {
            return caller.fetch(
                    CALL, (head, body) -> received.add(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void theBodyGoesToTheReceiverAndTheAnswerComesWithoutIt() throws CrmException {
        answers(okForContentType("text/csv; charset=UTF-8", "a,b"), aResponse().withStatus(500));

        Answer answer = fetch();

        assertThat(received).containsExactly("a,b");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatIsNotTheFileNeverReachesTheReceiver() throws CrmException {
        answers(okForContentType("text/html", "<html>sorry</html>"), okForContentType("text/csv", "a"));

        fetch();

        assertThat(received).containsExactly("a");
    }

    @Test
    void aRefusalIsAnAnswerWithItsBody() throws CrmException {
        answers(aResponse().withStatus(404).withBody("gone"), aResponse().withStatus(500));

        Answer answer = fetch();

        assertThat(received).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("gone");
    }

    @Test
    void aBodyThatBreaksOffIsReceivedAnewFromItsBeginning() throws CrmException {
        answers(
                aResponse().withHeader("Content-Type", "text/csv").withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                okForContentType("text/csv", "whole"));

        fetch();

        assertThat(received).containsExactly("whole");
    }

    @Test
    void aReceiverThatWillHaveNothingOfItEndsTheCall() {
        answers(okForContentType("text/csv", "a"), okForContentType("text/csv", "b"));

        try (HttpCaller caller = wire.caller()) {
            assertThatThrownBy(() -> caller.fetch(CALL, (head, body) -> {
                        throw new CrmException.Unreadable("too large");
                    }))
                    .isInstanceOf(CrmException.Unreadable.class)
                    .hasMessage("too large");
        }
        wire.server.verify(1, getRequestedFor(urlEqualTo("/file")));
    }

    @Test
    void aReceiverThatCannotGoOnIsGivenTheBodyAgain() throws CrmException {
        answers(okForContentType("text/csv", "a"), okForContentType("text/csv", "b"));
        List<String> bodies = new ArrayList<>();

        try (HttpCaller caller = wire.caller()) {
            caller.fetch(CALL, (head, body) -> {
                bodies.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
                if (bodies.size() == 1) {
                    throw new IOException("half of it");
                }
            });
        }

        assertThat(bodies).containsExactly("a", "b");
    }
}
