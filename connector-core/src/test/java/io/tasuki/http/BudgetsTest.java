package io.tasuki.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetsTest {

    private static final List<String> ONE = List.of("b");

    private final ManualTime time = new ManualTime(Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({"100, 10, 0.95", "190, 10, 0.95", "110, 10, 0.95", "5, 1, 0.75", "1, 1, 0.5"})
    void noStretchOfTheWindowSeesMoreThanTheBudgetAndLittleOfItIsWasted(int calls, int seconds, double least) {
        Duration window = Duration.ofSeconds(seconds);
        Budgets budgets = new Budgets(List.of(new Budget("b", calls, window)), time);

        List<Duration> sent = new ArrayList<>();
        while (time.uptime().compareTo(window.multipliedBy(10)) < 0) {
            time.pause(budgets.reserve(ONE).orElseThrow());
            sent.add(time.uptime());
        }

        for (int i = calls; i < sent.size(); i++) {
            assertThat(sent.get(i).minus(sent.get(i - calls))).isGreaterThanOrEqualTo(window);
        }
        assertThat(sent.size()).isGreaterThanOrEqualTo((int) (calls * 10 * least));
    }

    @Test
    void aLongQueueIsRefusedRatherThanJoined() {
        Budgets budgets = new Budgets(List.of(new Budget("b", 1, Duration.ofMinutes(8))), time);

        assertThat(budgets.reserve(ONE)).contains(Duration.ZERO);
        assertThat(budgets.reserve(ONE)).contains(Duration.ofMinutes(8));
        assertThat(budgets.reserve(ONE)).isEmpty();
    }

    @Test
    void anUnknownBudgetIsAMistakeInTheProgram() {
        assertThatThrownBy(() -> new Budgets(List.of(), time).reserve(ONE)).hasMessageContaining("'b'");
    }

    @Test
    void aBudgetThatChangesItsSizeNeverLetsMoreThroughThanTheLargerOfTheTwo() {
        Duration window = Duration.ofSeconds(10);
        Budgets budgets = new Budgets(List.of(new Budget("b", 100, window)), time);

        List<Duration> sent = new ArrayList<>();
        for (int calls : new int[] {50, 95, 20, 95}) {
            budgets.allow(new Budget("b", calls, window));
            Duration end = time.uptime().plus(window.multipliedBy(2));
            while (time.uptime().compareTo(end) < 0) {
                time.pause(budgets.reserve(ONE).orElseThrow());
                sent.add(time.uptime());
            }
        }

        for (int i = 97; i < sent.size(); i++) {
            assertThat(sent.get(i).minus(sent.get(i - 97))).isGreaterThanOrEqualTo(window);
        }
        assertThat(sent).hasSizeBetween(2 * (48 + 92 + 18 + 92), 2 * (51 + 96 + 21 + 96));
    }

    @Test
    void aCallThatDrawsOnTwoBudgetsWaitsForTheSlower() {
        Budgets budgets = new Budgets(
                List.of(new Budget("b", 100, Duration.ofSeconds(1)), new Budget("slow", 1, Duration.ofSeconds(9))),
                time);
        List<String> both = List.of("b", "slow");

        assertThat(budgets.reserve(both)).contains(Duration.ZERO);
        assertThat(budgets.reserve(both)).contains(Duration.ofSeconds(9));
    }
}
