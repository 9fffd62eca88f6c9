package io.tasuki.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.goal.GoalReport.Missing;
import io.tasuki.goal.GoalReport.Status;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is not promised, and why.
class GoalWithoutDataTest {

    private final GoalSettings settings = GoalSettings.NONE.withTarget(55e6);

    @Test
    void withoutAWinNothingIsForecast() {
        try (GoalWorld world = new GoalWorld("2026-04-01", "false", "'JPY'")) {
            GoalReport report = world.tell(settings);

            assertThat(report.status()).isEqualTo(Status.NOT_ENOUGH_DATA);
            assertThat(report.missing()).containsExactly(new Missing("won_handoffs", 0, 5), new Missing("priced_wins", 0, 5));
            assertThat(report.forecast()).isNull();
            assertThat(report.measured()).isNull();
            assertThat(report.soFar().handoffs()).isEqualTo(118);
            assertThat(Objects.requireNonNull(report.pace()).attainmentShare()).isZero();
        }
    }

    @Test
    void beforeTheFirstHandoffThereIsNothingToTell() {
        try (GoalWorld world = new GoalWorld("2027-03-01", "i % 6 = 1", "'JPY'")) {
            GoalReport report = world.tell(settings.by("service"));

            assertThat(report.status()).isEqualTo(Status.NOT_ENOUGH_DATA);
            assertThat(report.missing()).containsExactly(
                    new Missing("mature_handoffs", 0, 30), new Missing("won_handoffs", 0, 5), new Missing("priced_wins", 0, 5));
            assertThat(report.soFar()).isEqualTo(new GoalReport.Counted(0, 0, 0, 0, 0));
        }
    }

    @Test
    void handoffsThatAreTooYoungAreNoRate() {
        try (GoalWorld world = new GoalWorld("2026-09-01", "i % 3 = 1", "'JPY'")) {
            GoalReport report = world.tell(settings);

            assertThat(report.status()).isEqualTo(Status.NOT_ENOUGH_DATA);
            assertThat(report.missing()).extracting(Missing::what).containsExactly("mature_handoffs", "won_handoffs");
        }
    }

    @Test
    void amountsInSeveralCurrenciesAreNoRevenue() {
        try (GoalWorld world = new GoalWorld("2025-10-01", "i % 6 = 1", "if(i % 12 = 1, 'JPY', 'USD')")) {
            GoalReport report = world.tell(settings);

            assertThat(report.status()).isEqualTo(Status.NOT_ENOUGH_DATA);
            assertThat(report.missing()).containsExactly(new Missing("one_currency", 2, 1));
            assertThat(report.currency()).isNull();
        }
    }

    @Test
    void withoutATargetThereIsAForecastButNoPlan() {
        try (GoalWorld world = new GoalWorld("2026-04-01", "i % 6 = 1", "'JPY'")) {
            GoalReport report = world.tell(GoalSettings.NONE);

            assertThat(report.status()).isEqualTo(Status.NO_TARGET);
            assertThat(report.needed()).isNull();
            assertThat(report.pace()).isNull();
            assertThat(Objects.requireNonNull(report.forecast()).probability()).isNull();
            assertThat(Objects.requireNonNull(report.backtest()).status()).isEqualTo("not_yet_known");
        }
    }

    @Test
    void aTargetThatIsReachedNeedsNothingAndOneBeyondReachHasNoPlan() {
        try (GoalWorld world = new GoalWorld("2026-04-01", "i % 6 = 1", "'JPY'")) {
            GoalReport reached = world.tell(settings.withTarget(1));
            GoalReport beyond = world.tell(settings.withTarget(1e13));

            assertThat(Objects.requireNonNull(reached.forecast()).probability()).isEqualTo(1);
            assertThat(Objects.requireNonNull(reached.needed()).confidences())
                    .allSatisfy(need -> assertThat(need.handoffs()).isZero())
                    .allSatisfy(need -> assertThat(need.orders()).isZero());
            assertThat(Objects.requireNonNull(beyond.needed()).confidences())
                    .allSatisfy(need -> assertThat(need.handoffs()).isNull());
            assertThat(beyond.needed().months()).isEmpty();
            assertThat(Objects.requireNonNull(beyond.forecast()).probability()).isZero();
        }
    }
}
