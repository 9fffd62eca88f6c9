package io.tasuki.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.event.RateLimiterEvent;
import io.tasuki.crm.CrmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the caller does is what resilience4j decided and counted.
class ResilienceTest {

    private static final Call READ = Call.get("/things");

    private final Wire wire = new Wire();
    private final HttpSettings settings = wire.settings(new Budget("b", 10, Duration.ofSeconds(1)));
    private final Exchange exchange = new Exchange(settings, wire.rules(), Optional.empty(), wire.time);
    private final Patience patience = new Patience(settings, wire.time);
    private final HttpCaller caller = new HttpCaller(exchange, patience);

    @AfterEach
    void stop() {
        caller.close();
        wire.close();
    }

    @Test
    void aCallTurnedAwayIsRetriedAndNoFailureOfTheServer() throws Exception {
        inTurn(aResponse().withStatus(429), okJson("{}"));

        caller.ask(READ);

        assertThat(patience.metrics().getNumberOfSuccessfulCallsWithRetryAttempt())
                .isEqualTo(1);
        assertThat(exchange.circuit().metrics().getNumberOfFailedCalls()).isZero();
        assertThat(exchange.circuit().metrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
    }

    @Test
    void aFailureOfTheServerIsRetriedAndCountsForTheCircuit() throws Exception {
        inTurn(aResponse().withStatus(502), aResponse().withStatus(503), okJson("{}"));

        caller.ask(READ);

        assertThat(patience.metrics().getNumberOfSuccessfulCallsWithRetryAttempt())
                .isEqualTo(1);
        assertThat(exchange.circuit().metrics().getNumberOfFailedCalls()).isEqualTo(2);
        assertThat(exchange.circuit().metrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
    }

    @Test
    void theCircuitOpensAfterTenFailuresHalfOpensAndCloses() throws Exception {
        always(aResponse().withStatus(500));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> caller.ask(READ)).isInstanceOf(CrmException.Unavailable.class);
        }
        assertThat(exchange.circuit().state()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(exchange.circuit().metrics().getNumberOfFailedCalls()).isEqualTo(10);
        assertThat(exchange.circuit().metrics().getNumberOfNotPermittedCalls()).isEqualTo(1);
        assertThat(patience.metrics().getNumberOfFailedCallsWithRetryAttempt()).isEqualTo(1);

        always(okJson("{}"));
        wire.time.advance(Circuit.OPEN_FOR.plusSeconds(1));
        caller.ask(READ);
        assertThat(exchange.circuit().state()).isEqualTo(CircuitBreaker.State.HALF_OPEN);
        caller.ask(READ);
        assertThat(exchange.circuit().state()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void everyCallWithABudgetTakesItsPlaceInTheLimiter() throws Exception {
        always(okJson("{}"));
        List<RateLimiterEvent> events = new ArrayList<>();
        exchange.budgets().limiter("b").getEventPublisher().onEvent(events::add);

        for (int i = 0; i < 3; i++) {
            caller.ask(READ.drawingOn("b"));
        }

        assertThat(events)
                .extracting(RateLimiterEvent::getEventType)
                .containsOnly(RateLimiterEvent.Type.SUCCESSFUL_ACQUIRE)
                .hasSize(3);
        assertThat(wire.time.pauses()).hasSize(2);
    }

    private void always(ResponseDefinitionBuilder answer) {
        wire.server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private void inTurn(ResponseDefinitionBuilder... answers) {
        String state = Scenario.STARTED;
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
}
