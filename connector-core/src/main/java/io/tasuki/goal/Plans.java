package io.tasuki.goal;

import io.tasuki.goal.GoalReport.Month;
import io.tasuki.goal.GoalReport.Need;
import io.tasuki.goal.GoalReport.Needed;
import io.tasuki.goal.period.Period;
import io.tasuki.statistics.planning.Fewest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Solves backwards: revenue, orders, handoffs, meetings, inquiries, month by month.
final class Plans {

    private final Measured measured;
    private final Period period;
    private final Terms terms;
    private final Outlook outlook;

    Plans(Measured measured, Period period, Terms terms, Outlook outlook) {
        this.measured = measured;
        this.period = period;
        this.terms = terms;
        this.outlook = outlook;
    }

    /// @param gap what is missing to the target
    Needed needed(double gap, double confidence) {
        DoubleFunction<OptionalInt> fewest = outlook.fewest(gap);
        List<Need> needs = Stream.of(0.5, 0.8, 0.9, confidence)
                .distinct()
                .sorted()
                .map(each -> need(gap, each, fewest.apply(each)))
                .toList();
        @Nullable Integer planned = needs.stream()
                .filter(need -> need.confidence() == confidence)
                .findFirst()
                .orElseThrow()
                .handoffs();
        return new Needed(gap, confidence, needs, planned == null ? List.of() : months(planned));
    }

    private Need need(double gap, double confidence, OptionalInt handoffs) {
        OptionalInt orders = gap <= 0
                ? OptionalInt.of(0)
                : Fewest.reaching(confidence, wins -> terms.price().reaches(wins, gap));
        if (handoffs.isEmpty()) {
            return new Need(confidence, number(orders), null, null, null, null);
        }
        int needed = handoffs.getAsInt();
        return new Need(
                confidence,
                number(orders),
                needed,
                needed / (daysLeft() / Facts.DAYS_A_MONTH),
                meetings(measured, needed),
                inquiries(measured, needed));
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    static double meetings(Measured measured, double handoffs) {
        return handoffs * measured.meetingShare().orElse(1);
    }

    static @Nullable Double inquiries(Measured measured, double handoffs) {
        OptionalDouble each = measured.inquiriesPerHandoff();
        return each.isEmpty() ? null : handoffs * each.getAsDouble();
    }

    private double daysLeft() {
        return daysFromToday(period.until());
    }

    private int daysFromToday(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(measured.today(), day);
    }

    private List<Month> months(int handoffs) {
        return period.monthsAfter(measured.today()).stream().map(month -> month(month, handoffs)).toList();
    }

    private Month month(Period month, int handoffs) {
        int first = daysFromToday(month.from());
        int last = daysFromToday(month.until());
        double made = handoffs * month.days() / daysLeft();
        return new Month(
                YearMonth.from(month.from()).toString(),
                month.from(),
                month.until(),
                made,
                meetings(measured, made),
                inquiries(measured, made),
                inTime(first, last),
                orders(first, last, handoffs));
    }

    // Beside what they win within the horizon; what comes later still is no reason to call them late.
    private double inTime(int first, int last) {
        Timing left = Timing.until(measured, period);
        return Math.min(1, left.coming(first, last) / measured.wonByHorizon());
    }

    private double orders(int first, int last, int handoffs) {
        int begins = Math.max(first - 1, Timing.until(measured, period).begins());
        if (last <= begins) {
            return 0;
        }
        Timing month = new Timing(measured.curve(), begins, last);
        double factor = terms.factor(measured);
        return month.open(measured.open(), factor) + handoffs * last / daysLeft() * month.coming(1, last) * factor;
    }
}
