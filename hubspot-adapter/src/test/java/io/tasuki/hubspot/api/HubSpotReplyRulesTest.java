package io.tasuki.hubspot.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.Verdict;
import io.tasuki.hubspot.settings.HubSpotRates;
import io.tasuki.time.ManualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubSpotReplyRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Call CALL = Call.get("/crm/objects/2026-09/contacts/{id}", "1");

    private final ManualTime time = new ManualTime(NOW);
    private final HubSpotBudget budget = new HubSpotBudget(new HubSpotRates(100, 0.5, 4, 100, 10), time);
    private final HubSpotReplyRules rules = new HubSpotReplyRules(budget, time);

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 207, 400, 404, 409, 405})
    void whatOnlyTheCallCanUnderstandIsAccepted(int status) {
        assertThat(judge(status, "{}")).isInstanceOf(Verdict.Accept.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 521, 522, 523, 524, 525, 526})
    void serverTroubleIsUnwellAlsoAsHtml(int status) {
        assertThat(judge(status, "{}")).isInstanceOf(Verdict.Unwell.class);
        Answer html = new Answer(status, Map.of("Content-Type", "text/html"), bytes("<html>Bad gateway"));
        assertThat(rules.judge(CALL, html)).isInstanceOf(Verdict.Unwell.class);
    }

    @ParameterizedTest
    @CsvSource({
        "429, '{\"policyName\":\"TEN_SECONDLY_ROLLING\"}', 10",
        "429, '{\"policyName\":\"SECONDLY\"}', 1",
        "429, '{}', 10",
        "423, '{\"category\":\"LOCKED\"}', 2"
    })
    void whatWasTurnedAwayIsPostponed(int status, String body, int seconds) {
        assertThat(judge(status, body)).isInstanceOfSatisfying(Verdict.Postpone.class, postpone -> assertThat(
                        postpone.pause())
                .isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void aSearchTurnedAwayWaitsASecondWhateverThePolicyIsCalled() {
        Verdict verdict = rules.judge(CALL.drawingOn("search"), answer(429, "{}", Map.of()));

        assertThat(verdict).isEqualTo(new Verdict.Postpone(Duration.ofSeconds(1), "429"));
    }

    @Test
    void theDailyLimitHoldsUntilThePortalsMidnight() {
        budget.portalZone(ZoneId.of("Asia/Tokyo"));

        assertThat(failure(429, "{\"policyName\":\"DAILY\"}"))
                .isInstanceOfSatisfying(CrmException.BudgetSpent.class, spent -> assertThat(spent.until())
                        .isEqualTo(Instant.parse("2026-11-24T15:00:00Z")));
    }

    @Test
    void aMigratingAccountIsLeftAloneForAsLongAsItAsks() {
        Verdict verdict = rules.judge(CALL, answer(477, "{}", Map.of("Retry-After", "7200")));

        assertThat(((Verdict.Fail) verdict).failure())
                .isInstanceOfSatisfying(CrmException.Throttled.class, throttled -> assertThat(throttled.notBefore())
                        .isEqualTo(NOW.plusSeconds(7200)));
    }

    @Test
    void anExpiredTokenIsRenewedAndAMalformedOneStops() {
        assertThat(judge(401, "{\"category\":\"EXPIRED_AUTHENTICATION\"}")).isInstanceOf(Verdict.RenewToken.class);
        assertThat(failure(530, "")).isInstanceOf(CrmException.AccessDenied.class);
    }

    @Test
    void aMissingScopeIsNamed() {
        String body =
                """
                {"status":"error","category":"MISSING_SCOPES","message":"Mr. Person may not",
                 "errors":[{"message":"x","context":{"requiredGranularScopes":["crm.objects.deals.read"]}}]}""";

        assertThat(failure(403, body))
                .isInstanceOfSatisfying(CrmException.AccessDenied.class, denied -> assertThat(denied.missing())
                        .isEqualTo("crm.objects.deals.read"))
                .hasMessageContaining("MISSING_SCOPES")
                .hasMessageNotContaining("Person");
    }

    @Test
    void theCorrelationIdComesFromTheHeaderOrTheBody() {
        assertThat(rules.correlationId(answer(200, "{}", Map.of("X-HubSpot-Correlation-Id", "h-1"))))
                .contains("h-1");
        assertThat(rules.correlationId(answer(400, "{\"correlationId\":\"b-1\"}", Map.of())))
                .contains("b-1");
    }

    @Test
    void theFloorOfTheDayStopsAndTheNextDayGoesOn() throws Exception {
        rules.judge(CALL, answer(200, "{}", daily(11)));
        budget.requireSome();
        rules.judge(CALL, answer(200, "{}", daily(10)));

        org.assertj.core.api.Assertions.assertThatThrownBy(budget::requireSome)
                .isInstanceOf(CrmException.BudgetSpent.class)
                .hasMessageContaining("10");
        time.advance(Duration.ofHours(25));
        budget.requireSome();
        assertThat(budget.reading(3).dailyRemaining()).isEmpty();
    }

    private static Map<String, String> daily(int remaining) {
        return Map.of(
                "X-HubSpot-RateLimit-Daily", "250000",
                "X-HubSpot-RateLimit-Daily-Remaining", Integer.toString(remaining));
    }

    private Verdict judge(int status, String body) {
        return rules.judge(CALL, answer(status, body, Map.of()));
    }

    private CrmException failure(int status, String body) {
        return ((Verdict.Fail) judge(status, body)).failure();
    }

    private static Answer answer(int status, String body, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/json;charset=utf-8");
        return new Answer(status, all, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
