package io.tasuki.hubspot.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.http.Answer;
import io.tasuki.http.Budget;
import io.tasuki.hubspot.settings.HubSpotRates;
import io.tasuki.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotBudgetTest {

    private final ManualTime time = new ManualTime(Instant.parse("2026-11-24T00:00:00Z"));
    private final HubSpotBudget budget = new HubSpotBudget(new HubSpotRates(125, 0.5, 4, 100, 1000), time);

    @ParameterizedTest
    @CsvSource({"100, 50", "110, 55", "190, 95", "250, 125", "450, 125", "1, 1"})
    void theBurstIsAShareOfWhatIsGrantedAndNeverMoreThanTheSettingAllows(int granted, int ours) {
        assertThat(budget.burst()).isEqualTo(new Budget("burst", 125, Duration.ofSeconds(10)));

        budget.observe(told("Max", granted, "Interval-Milliseconds", 10_000));

        assertThat(budget.burst()).isEqualTo(new Budget("burst", ours, Duration.ofSeconds(10)));
    }

    @Test
    void whileOthersNeedTheirPartHalfOfOursIsLeftToThem() {
        budget.observe(told("Max", 190, "Remaining", 95));
        assertThat(budget.burst().calls()).isEqualTo(95);

        budget.observe(told("Max", 190, "Remaining", 40));
        assertThat(budget.burst().calls()).isEqualTo(47);

        budget.observe(told("Max", 190, "Remaining", 120));
        assertThat(budget.burst().calls()).as("for a whole interval").isEqualTo(47);
        time.advance(Duration.ofSeconds(10));
        budget.observe(told("Max", 190, "Remaining", 120));
        assertThat(budget.burst().calls()).isEqualTo(95);
    }

    @Test
    void whatTheHeadersDoNotTellIsLeftAsItWas() {
        budget.observe(told("Max", 190, "Remaining", 95));
        budget.observe(new Answer(200, Map.of("X-HubSpot-RateLimit-Max", "many"), new byte[0]));
        budget.observe(new Answer(200, Map.of("X-HubSpot-RateLimit-Max", "0"), new byte[0]));

        assertThat(budget.burst().calls()).isEqualTo(95);
        assertThat(budget.reading(1).dailyRemaining()).isEmpty();
    }

    @Test
    void aReplyThatTellsNothingOfTheDayCountsAsOneCallOfIt() {
        budget.observe(told("Daily", 250_000, "Daily-Remaining", 5_000));
        budget.observe(new Answer(200, Map.of(), new byte[0]));

        assertThat(budget.reading(2).dailyRemaining()).hasValue(4_999);
    }

    private static Answer told(String name, int value, String other, int otherValue) {
        Map<String, String> headers = new HashMap<>();
        headers.put("X-HubSpot-RateLimit-" + name, Integer.toString(value));
        headers.put("X-HubSpot-RateLimit-" + other, Integer.toString(otherValue));
        return new Answer(200, headers, new byte[0]);
    }
}
