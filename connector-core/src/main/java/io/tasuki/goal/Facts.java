package io.tasuki.goal;

import io.tasuki.goal.GoalReport.Budget;
import io.tasuki.goal.GoalReport.Standing;
import io.tasuki.goal.period.Period;
import io.tasuki.statistics.Interval;
import io.tasuki.statistics.planning.Pace;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is there already, in the form of the document.
record Facts(GoalRequest request, Measured measured) {

    static final double DAYS_A_MONTH = 365.25 / 12;

    GoalReport report(GoalReport.Status status, Goal.@Nullable Ahead ahead) {
        OptionalDouble target = request.settings().target();
        return new GoalReport(
                request.asOf().atZone(request.zone()).toOffsetDateTime(),
                status,
                measured.missing(),
                span(),
                currency(),
                target.isEmpty() ? null : target.getAsDouble(),
                ahead == null ? new GoalReport.Supposed(null, null) : supposed(),
                ahead == null ? null : basis(),
                measured.all().soFar(),
                ahead == null ? null : ahead.asThingsGo(),
                ahead == null ? null : ahead.promised(),
                ahead == null ? null : ahead.needed(),
                ahead == null ? null : ahead.unchanged(),
                ahead == null ? null : ahead.by(),
                target.isEmpty() ? null : standing(target.getAsDouble(), ahead != null),
                ahead == null ? null : ahead.budget(),
                ahead == null ? null : ahead.backtest());
    }

    private GoalReport.Span span() {
        Period period = request.period();
        int day = period.passed(measured.today());
        return new GoalReport.Span(
                period.from(),
                period.until(),
                period.name(request.settings().kind(), request.settings().starts()).orElse(null),
                day,
                period.days(),
                period.days() - day);
    }

    private @Nullable String currency() {
        boolean one = measured.currencies().size() == 1 && !measured.currencies().getFirst().isEmpty();
        return one ? measured.currencies().getFirst() : null;
    }

    private GoalReport.Supposed supposed() {
        Terms terms = Terms.of(measured, request.assumption());
        boolean price = !request.assumption().price().equals(Change.NONE);
        boolean rate = !request.assumption().winRate().equals(Change.NONE);
        return new GoalReport.Supposed(price ? terms.price().mean() : null, rate ? terms.rate().mean() : null);
    }

    private GoalReport.Basis basis() {
        Measured.Tally all = measured.all();
        return new GoalReport.Basis(
                new GoalReport.WinRate(
                        measured.horizonDays(),
                        all.mature().trials(),
                        all.mature().successes(),
                        measured.rate().mean(),
                        Forecasts.ranges(measured.rate())),
                new GoalReport.Price(
                        all.prices().size(), measured.price().mean(), measured.price().deviation(), measured.price().error()),
                new GoalReport.LeadTime(
                        measured.leadTime().wins(), measured.leadTime().median(), measured.leadTime().most(), halfBy()),
                boxed(measured.meetingShare()),
                boxed(measured.inquiriesPerHandoff()),
                new GoalReport.HandoffPace(all.recent(), measured.recentDays(), measured.perDay() * DAYS_A_MONTH),
                measured.openHandoffs());
    }

    private static @Nullable Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private @Nullable LocalDate halfBy() {
        Period period = request.period();
        double half = measured.wonByHorizon() / 2;
        return Stream.iterate(period.until(), day -> !day.isBefore(period.from()), day -> day.minusDays(1))
                .filter(day -> measured.curve().chance(-1, (int) (period.until().toEpochDay() - day.toEpochDay())) >= half)
                .findFirst()
                .orElse(null);
    }

    private Standing standing(double target, boolean forecast) {
        Pace pace = new Pace(
                target, measured.all().soFar().revenue(), request.period().passed(measured.today()), request.period().days());
        double price = forecast ? Terms.of(measured, request.assumption()).price().mean() : 0;
        double total = price * measured.openHandoffs();
        double weighted = forecast
                ? price * Timing.until(measured, request.period())
                        .open(measured.open(), Terms.of(measured, request.assumption()).factor(measured))
                : 0;
        return new Standing(
                pace.gap(),
                pace.linearShare(),
                pace.attainment(),
                pace.day() == 0 ? null : pace.index(),
                total,
                weighted,
                pace.gap() > 0 && forecast ? pace.coverage(total) : null,
                weighted > 0 ? Pace.requiredCoverage(total, weighted) : null,
                pace.shortfall(weighted));
    }

    static Budget budget(double amount, GoalReport.Estimate orders, double handoffs) {
        Interval most = orders.ranges().most();
        return new Budget(
                amount,
                orders.mean() > 0 ? amount / orders.mean() : null,
                most.lo() > 0 ? new Interval(amount / most.hi(), amount / most.lo()) : null,
                handoffs > 0 ? amount / handoffs : null);
    }
}
