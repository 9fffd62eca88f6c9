package io.tasuki.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.goal.GoalReport.Need;
import io.tasuki.goal.GoalReport.Status;
import io.tasuki.goal.GoalRequest.Assumption;
import io.tasuki.goal.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The goal of a steady company, four months before the half-year ends.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalTest {

    private static final double TARGET = 55e6;

    private final GoalSettings settings = GoalSettings.NONE.withTarget(TARGET);
    private GoalWorld steady;
    private GoalReport report;

    @BeforeAll
    void load() {
        steady = GoalWorld.steady();
        report = steady.tell(settings);
    }

    @AfterAll
    void close() {
        steady.close();
    }

    @Test
    void whatThereIsIsCounted() {
        // The same by plain counting over what was made up.
        List<String> counted = steady.world.rows(
                """
                select count(*) filter (where handoff_day between date '2026-10-01' and date '2026-11-28'),
                    count(*) filter (where won_day between date '2026-10-01' and date '2026-11-28'),
                    cast(sum(amount) filter (where won_day between date '2026-10-01' and date '2026-11-28') as bigint)
                from (
                    select cast(split_part(handoff.handoff, '@', 3) as varchar) as told, cast(handoff.moment as date) as handoff_day,
                        cast(version.since as date) as won_day, cast(deal.amount as bigint) as amount
                    from handoff
                    left join deal_tie on deal_tie.handoff = handoff.handoff
                    left join deal on deal.id = deal_tie.deal
                    left join field_version as version on version.id = deal.id and version.value = 'won'
                )
                """);

        assertThat(report.soFar().handoffs() + " " + report.soFar().won() + " " + (long) report.soFar().revenue())
                .isEqualTo(counted.getFirst());
        assertThat(report.status()).isEqualTo(Status.FORECAST);
        assertThat(report.currency()).isEqualTo("JPY");
        assertThat(report.period().name()).isEqualTo(new Period.FiscalName(settings.kind(), 2026, 2));
        assertThat(report.period().daysLeft()).isEqualTo(123);
    }

    @Test
    void whatWasMeasuredIsTheMadeUpTruth() {
        GoalReport.Basis measured = Objects.requireNonNull(report.measured());

        assertThat(measured.winRate().mean()).isCloseTo(1 / 6.0, within(0.02));
        assertThat(measured.winRate().ranges().nearly().contains(1 / 6.0)).isTrue();
        assertThat(measured.unitPrice().mean()).isCloseTo(950_000, within(50_000.0));
        assertThat(measured.meetingShare()).isCloseTo(0.5, within(0.01));
        assertThat(measured.inquiriesPerHandoff()).isCloseTo(4 / 3.0, within(0.01));
        assertThat(measured.handoffPace().perMonth()).isCloseTo(2 * 365.25 / 12, within(0.1));
        assertThat(measured.leadTimeDays().median()).isCloseTo(50, within(5.0));
    }

    @Test
    void theForecastHoldsWhatThenHappened() {
        GoalReport over = steady.tell(new GoalRequest(
                Instant.parse("2027-03-31T23:59:59Z"), GoalWorld.ZONE, GoalWorld.HALF, settings, 90, List.of(), Assumption.NONE));

        GoalReport.Forecast forecast = Objects.requireNonNull(report.forecast());

        assertThat(over.status()).isEqualTo(Status.OVER);
        assertThat(over.forecast()).isNull();
        assertThat(forecast.revenue().ranges().nearly().contains(over.soFar().revenue())).isTrue();
        assertThat(forecast.orders().ranges().nearly().contains((double) over.soFar().won())).isTrue();
    }

    @Test
    void theMoreConfidenceIsAskedForTheMoreIsNeeded() {
        List<Need> needs = Objects.requireNonNull(report.needed()).confidences();

        assertThat(needs).extracting(Need::confidence).containsExactly(0.5, 0.8, 0.9);
        assertThat(needs).extracting(Need::handoffs).isSorted().doesNotHaveDuplicates().doesNotContainNull();
        assertThat(needs).extracting(Need::orders).isSorted().doesNotContainNull();
        Need plan = needs.get(1);
        assertThat(plan.meetings()).isCloseTo(Objects.requireNonNull(plan.handoffs()) * 0.5, within(2.0));
        assertThat(plan.inquiries()).isCloseTo(plan.handoffs() * 4 / 3.0, within(2.0));
    }

    @Test
    void theMonthsOfThePlanAddUpAndTheLastOnesHardlyWinInTime() {
        GoalReport.Needed needed = Objects.requireNonNull(report.needed());
        double planned = Objects.requireNonNull(needed.confidences().get(1).handoffs());

        assertThat(needed.months()).extracting(GoalReport.Month::month)
                .containsExactly("2026-11", "2026-12", "2027-01", "2027-02", "2027-03");
        assertThat(needed.months().stream().mapToDouble(GoalReport.Month::handoffs).sum()).isCloseTo(planned, within(1e-6));
        assertThat(needed.months().reversed()).extracting(GoalReport.Month::inTime).isSorted();
        assertThat(needed.months().getLast().inTime()).isLessThan(0.1);
        assertThat(needed.months().getFirst().inTime()).isEqualTo(1);
        double orders = needed.months().stream().mapToDouble(GoalReport.Month::orders).sum();
        assertThat(orders * Objects.requireNonNull(report.measured()).unitPrice().mean()).isGreaterThan(needed.gap());
    }

    @Test
    void aDearerPriceOrABetterRateNeedsFewerHandoffs() {
        int plain = planned(report);
        GoalReport dearer = steady.tell(settings, new Assumption(Change.parse("+10%"), Change.NONE));
        GoalReport better = steady.tell(settings, new Assumption(Change.NONE, Change.parse("0.25")));

        assertThat(planned(dearer)).isLessThan(plain);
        assertThat(planned(better)).isLessThan(plain);
        assertThat(Objects.requireNonNull(dearer.unchanged()).handoffsNeeded()).isEqualTo(plain);
        assertThat(dearer.supposed().unitPrice())
                .isCloseTo(1.1 * Objects.requireNonNull(report.measured()).unitPrice().mean(), within(1e-6));
        assertThat(better.supposed().winRate()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void byServiceThePlanIsSplitAsHandoffsAre() {
        GoalReport.Breakdown by = Objects.requireNonNull(steady.tell(settings.by("service")).by());

        assertThat(by.levels()).extracting(GoalReport.Level::value).containsExactly("construction", "nursing");
        assertThat(by.levels().getFirst().share()).isCloseTo(0.4, within(0.02));
        assertThat(by.levels().stream().mapToDouble(level -> Objects.requireNonNull(level.handoffs())).sum())
                .isCloseTo(planned(report), within(1e-6));
        assertThat(by.levels().stream().mapToDouble(GoalReport.Level::revenue).sum())
                .isCloseTo(Objects.requireNonNull(report.forecast()).revenue().mean(), within(3e6));
    }

    @Test
    void theForecastOfThePeriodBeforeStandsBesideWhatHappened() {
        GoalReport.Backtest backtest = Objects.requireNonNull(report.backtest());

        assertThat(backtest.status()).isEqualTo("known");
        assertThat(backtest.from()).isEqualTo(LocalDate.parse("2026-04-01"));
        assertThat(backtest.asOf()).isEqualTo(LocalDate.parse("2026-05-29"));
        assertThat(backtest.ratio()).isCloseTo(1, within(0.15));
        assertThat(Objects.requireNonNull(backtest.range()).contains(Objects.requireNonNull(backtest.happened()))).isTrue();
    }

    @Test
    void aPeriodThatHasNotBegunIsForecastFromTheHandoffsBeforeIt() {
        Period next = new Period(LocalDate.parse("2027-04-01"), LocalDate.parse("2027-09-30"));

        GoalReport ahead = steady.tell(
                new GoalRequest(GoalWorld.NOW, GoalWorld.ZONE, next, settings, 90, List.of(), Assumption.NONE));

        assertThat(ahead.soFar().handoffs()).isZero();
        assertThat(Objects.requireNonNull(ahead.pace()).index()).isNull();
        assertThat(Objects.requireNonNull(ahead.backtest()).status()).isEqualTo("not_yet_known");
        List<GoalReport.Month> months = Objects.requireNonNull(ahead.needed()).months();
        assertThat(months).filteredOn(month -> month.until().isBefore(next.from())).hasSize(5).allMatch(month -> month.orders() == 0);
        assertThat(months).filteredOn(month -> !month.until().isBefore(next.from())).hasSize(6).allMatch(month -> month.orders() > 0);
        // As many handoffs win in a half-year as are made in one, once the company is steady: 183 days of two.
        assertThat(Objects.requireNonNull(ahead.forecast()).orders().mean()).isCloseTo(183 * 2 / 6.0, within(4.0));
    }

    @Test
    void promisedHandoffsAndABudgetAreToldOf() {
        GoalReport told = steady.tell(new GoalSettings(
                OptionalDouble.of(TARGET),
                settings.kind(),
                settings.starts(),
                OptionalDouble.of(6e6),
                OptionalDouble.of(200),
                settings.by(),
                0.8));

        GoalReport.Forecast asThingsGo = Objects.requireNonNull(told.forecast());
        assertThat(Objects.requireNonNull(told.promised()).newHandoffs()).isCloseTo(200 * 123 / 30.4375, within(1.0));
        assertThat(told.promised().probability()).isGreaterThan(asThingsGo.probability());
        assertThat(Objects.requireNonNull(told.budget()).perWon()).isCloseTo(6e6 / asThingsGo.orders().mean(), within(1e-6));
    }

    private static int planned(GoalReport report) {
        return Objects.requireNonNull(Objects.requireNonNull(report.needed()).confidences().get(1).handoffs());
    }
}
