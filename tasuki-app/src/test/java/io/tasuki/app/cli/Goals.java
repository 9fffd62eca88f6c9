package io.tasuki.app.cli;

import io.tasuki.goal.GoalReport;
import io.tasuki.goal.GoalReport.Backtest;
import io.tasuki.goal.GoalReport.Basis;
import io.tasuki.goal.GoalReport.Breakdown;
import io.tasuki.goal.GoalReport.Budget;
import io.tasuki.goal.GoalReport.Counted;
import io.tasuki.goal.GoalReport.Estimate;
import io.tasuki.goal.GoalReport.Forecast;
import io.tasuki.goal.GoalReport.HandoffPace;
import io.tasuki.goal.GoalReport.LeadTime;
import io.tasuki.goal.GoalReport.Level;
import io.tasuki.goal.GoalReport.Missing;
import io.tasuki.goal.GoalReport.Month;
import io.tasuki.goal.GoalReport.Need;
import io.tasuki.goal.GoalReport.Needed;
import io.tasuki.goal.GoalReport.Price;
import io.tasuki.goal.GoalReport.Ranges;
import io.tasuki.goal.GoalReport.Span;
import io.tasuki.goal.GoalReport.Standing;
import io.tasuki.goal.GoalReport.Status;
import io.tasuki.goal.GoalReport.Supposed;
import io.tasuki.goal.GoalReport.Unchanged;
import io.tasuki.goal.GoalReport.WinRate;
import io.tasuki.goal.period.Period;
import io.tasuki.goal.period.PeriodKind;
import io.tasuki.statistics.Interval;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/// What a goal may come to.
final class Goals {

    private static final LocalDate FROM = LocalDate.parse("2026-10-01");
    private static final LocalDate UNTIL = LocalDate.parse("2027-03-31");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-28T23:59:59+09:00");
    private static final Span SPAN = new Span(FROM, UNTIL, new Period.FiscalName(PeriodKind.HALF_YEAR, 2026, 2), 59, 182, 123);
    private static final Standing STANDING = new Standing(40e6, 0.324, 0.3333, 1.0287, 76e6, 9.5e6, 1.9, 8.0, 30.5e6);

    private Goals() {}

    static GoalReport forecast() {
        return new GoalReport(
                NOW,
                Status.FORECAST,
                List.of(),
                SPAN,
                "JPY",
                60e6,
                new Supposed(1_045_000.0, null),
                new Basis(
                        new WinRate(180, 1200, 198, 0.1652, ranges(0.15, 0.18)),
                        new Price(198, 950_000, 280_000, 19_899),
                        new LeadTime(198, 48, 84.3, LocalDate.parse("2027-02-10")),
                        null,
                        1.4,
                        new HandoffPace(180, 90, 60.9),
                        80),
                new Counted(118, 21, 20e6, 1, 2),
                estimated(0.62),
                estimated(0.8),
                new Needed(
                        40e6,
                        0.8,
                        List.of(new Need(0.5, 43, 208, 51.5, 208.0, 291.2), new Need(0.8, 46, 267, 66.1, 267.0, 373.8)),
                        List.of(new Month("2026-12", FROM, UNTIL, 67.3, 67.3, 94.2, 0.97, 9.6))),
                new Unchanged(0.4, 52e6, 301),
                new Breakdown("origin", null, List.of(new Level(
                        "展示会", 0.4, 0.2, new Interval(0.15, 0.25), 1_000_000, new Counted(40, 9, 9e6, 0, 0), 30, 20.2, 21e6, 106.8, 106.8, 149.5))),
                STANDING,
                new Budget(6e6, 109_090.9, new Interval(100_000, 120_000), 15_000.0),
                new Backtest("known", FROM.minusMonths(6), FROM.minusDays(1), LocalDate.parse("2026-05-29"), 50e6, new Interval(45e6, 55e6), 51e6, 1.02));
    }

    private static Forecast estimated(double probability) {
        return new Forecast(
                249.2, 9.9, 24.1, new Estimate(55, ranges(50, 60)), new Estimate(61.5e6, ranges(55e6, 68e6)), probability);
    }

    private static Ranges ranges(double lo, double hi) {
        return new Ranges(new Interval(lo, hi), new Interval(lo * 0.9, hi * 1.1), new Interval(lo * 0.8, hi * 1.2));
    }

    static GoalReport withoutData() {
        return bare(Status.NOT_ENOUGH_DATA, List.of(new Missing("won_handoffs", 2, 5), new Missing("one_currency", 2, 1)));
    }

    static GoalReport over() {
        return bare(Status.OVER, List.of());
    }

    private static GoalReport bare(Status status, List<Missing> missing) {
        return new GoalReport(
                NOW, status, missing, SPAN, "JPY", 60e6, new Supposed(null, null), null, new Counted(118, 21, 20e6, 0, 0), null, null,
                null, null, null, STANDING, null, null);
    }
}
