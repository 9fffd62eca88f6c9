package io.tasuki.hubspot.api;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmException.AccessDenied;
import io.tasuki.crm.CrmException.BudgetSpent;
import io.tasuki.crm.CrmException.Throttled;
import io.tasuki.crm.CrmException.Unavailable;
import io.tasuki.crm.CrmException.Unreadable;
import io.tasuki.hubspot.Portal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each row of HubSpot's status table as it plays on the wire: how many calls, what waits between them, how it ends.
class RetryTableTest {

    private static final String PATH = "/crm/properties/2026-09/contacts";
    private static final String CORRELATION = "c0ffee-1";
    private static final double[] BACKOFF = {0.5, 1, 2, 4, 8};

    private final Portal portal = new Portal();

    @AfterEach
    void stop() {
        portal.close();
    }

    static Stream<Arguments> rows() {
        Stream<Arguments> once = Stream.of(
                row(400, "VALIDATION_ERROR", 1, Unreadable.class),
                row(403, "MISSING_SCOPES", 1, AccessDenied.class),
                row(404, "OBJECT_NOT_FOUND", 1, Unreadable.class),
                row(409, "CONFLICT", 1, Unreadable.class),
                row(414, "URI_TOO_LONG", 1, Unreadable.class),
                row(530, "INVALID_TOKEN", 1, AccessDenied.class));
        Stream<Arguments> replayed = Stream.of(
                row(401, "EXPIRED_AUTHENTICATION", 2, AccessDenied.class),
                row(401, "INVALID_AUTHENTICATION", 2, AccessDenied.class));
        Stream<Arguments> waitedFor = Stream.of(row(423, "LOCKED", 6, Throttled.class, 2, 2, 2, 4, 8));
        Stream<Arguments> failing = Stream.of(500, 502, 503, 504, 521, 523, 524)
                .map(status -> row(status, "INTERNAL_ERROR", 6, Unavailable.class, BACKOFF));
        Stream<Arguments> hopeless =
                Stream.of(522, 525, 526).map(status -> row(status, "INTERNAL_ERROR", 2, Unavailable.class, 0.5));
        return Stream.of(once, replayed, waitedFor, failing, hopeless).flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aStatusIsMetAsTheTableSays(
            int status, String category, int calls, Class<? extends CrmException> ending, List<Duration> waits) {
        assertEnds(json(status, "\"category\":\"" + category + "\""), calls, ending, waits)
                .hasMessageContaining(category);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPageOfHtmlIsMetLikeTheStatusItCameWith(
            int status, String category, int calls, Class<? extends CrmException> ending, List<Duration> waits) {
        ResponseDefinitionBuilder html = aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withHeader("X-HubSpot-Correlation-Id", CORRELATION)
                .withBody("<html><body>taro@example.jp</body></html>");

        assertEnds(html, calls, ending, waits);
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of("TEN_SECONDLY_ROLLING", 6, Throttled.class, waits(10, 10, 10, 10, 10)),
                Arguments.of("SECONDLY", 6, Throttled.class, waits(1, 1, 2, 4, 8)),
                Arguments.of("DAILY", 1, BudgetSpent.class, waits()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void tooManyCallsWaitAsLongAsTheirPolicySays(
            String policy, int calls, Class<? extends CrmException> ending, List<Duration> waits) {
        assertEnds(json(429, "\"category\":\"RATE_LIMITS\",\"policyName\":\"" + policy + "\""), calls, ending, waits)
                .hasMessageContaining("RATE_LIMITS");
    }

    @Test
    void retryAfterCountsWhereItIsLongerThanOurOwnWait() {
        assertEnds(
                json(423, "\"category\":\"LOCKED\"").withHeader("Retry-After", "5"),
                6,
                Throttled.class,
                waits(5, 5, 5, 5, 8));
    }

    @Test
    void aPageOfHtmlThatClaimsSuccessIsNoSuccess() {
        ResponseDefinitionBuilder html = aResponse()
                .withHeader("Content-Type", "text/html")
                .withHeader("X-HubSpot-Correlation-Id", CORRELATION)
                .withBody("<html>taro@example.jp</html>");

        assertEnds(html, 6, Unavailable.class, waits(BACKOFF));
    }

    @Test
    void anAccountThatMovesIsNotCalledAgainForAsLongAsItAsks() throws Exception {
        portal.always("GET", PATH, json(477, "\"category\":\"MIGRATION\"").withHeader("Retry-After", "7200"));
        try (CrmAdapter adapter = portal.open()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> adapter.schema("contacts"))
                        .isInstanceOfSatisfying(
                                Throttled.class,
                                throttled -> assertThat(throttled.notBefore()).isEqualTo(Portal.NOW.plusSeconds(7200)));
            }
            assertThat(adapter.budget().callsMade()).isEqualTo(1);

            portal.always("GET", PATH, 200, "{\"results\":[]}");
            portal.time.advance(Duration.ofHours(2));
            assertThat(adapter.schema("contacts").fields()).isEmpty();
        }
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertEnds(
            ResponseDefinitionBuilder reply, int calls, Class<? extends CrmException> ending, List<Duration> waits) {
        portal.always("GET", PATH, reply);
        try (CrmAdapter adapter = portal.open()) {
            Throwable failure = catchThrowable(() -> adapter.schema("contacts"));

            assertThat(adapter.budget().callsMade()).isEqualTo(calls);
            assertThat(portal.time.pauses()).isEqualTo(waits);
            return assertThat(failure)
                    .isInstanceOf(ending)
                    .hasMessageContaining("GET " + PATH)
                    .hasMessageContaining("[correlation " + CORRELATION + "]")
                    .hasMessageNotContaining("taro");
        }
    }

    private static ResponseDefinitionBuilder json(int status, String fields) {
        String body = "{\"status\":\"error\",\"message\":\"taro@example.jp may not\",\"correlationId\":\"" + CORRELATION
                + "\"," + fields + "}";
        return Portal.json(status, body);
    }

    private static Arguments row(
            int status, String category, int calls, Class<? extends CrmException> ending, double... waits) {
        return Arguments.of(status, category, calls, ending, waits(waits));
    }

    private static List<Duration> waits(double... seconds) {
        return Arrays.stream(seconds)
                .mapToObj(wait -> Duration.ofMillis((long) (wait * 1000)))
                .toList();
    }
}
