package io.tasuki.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private final ManualTime time = new ManualTime(Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({"100, 10, 0.95", "190, 10, 0.95", "110, 10, 0.95", "5, 1, 0.75", "1, 1, 0.5"})
    void noStretchOfTheWindowSeesMoreThanTheBudgetAndLittleOfItIsWasted(int calls, int seconds, double least) {
        Duration window = Duration.ofSeconds(seconds);
        Budgets budgets = new Budgets(List.of(new Budget("b", calls, window)), time);

        List<Duration> sent = new ArrayList<>();
        while (time.uptime().compareTo(window.multipliedBy(10)) < 0) {
            time.pause(budgets.reserve("b").orElseThrow());
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

        assertThat(budgets.reserve("b")).contains(Duration.ZERO);
        assertThat(budgets.reserve("b")).contains(Duration.ofMinutes(8));
        assertThat(budgets.reserve("b")).isEmpty();
    }

    @Test
    void anUnknownBudgetIsAMistakeInTheProgram() {
        assertThatThrownBy(() -> new Budgets(List.of(), time).reserve("b")).hasMessageContaining("'b'");
    }
}
