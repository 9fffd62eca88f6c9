package io.tasuki.goal;

import io.tasuki.goal.Measured.OpenAge;
import io.tasuki.goal.period.Period;
import io.tasuki.statistics.survival.AalenJohansen;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// How likely a win comes within some days ahead, as the curve of all handoffs has it. Beyond the days observed nothing is
/// won any more.
///
/// @param begins the day before the first of those days, in days from today; 0: tomorrow is the first
/// @param ends the last of them
record Timing(AalenJohansen curve, int begins, int ends) {

    Timing {
        if (begins < 0 || ends < begins) {
            throw new IllegalArgumentException("the days ahead end before they begin");
        }
    }

    /// The days of a period that are left.
    static Timing until(Measured measured, Period period) {
        int begins = (int) Math.max(0, ChronoUnit.DAYS.between(measured.today(), period.from()) - 1);
        return new Timing(measured.curve(), begins, (int) ChronoUnit.DAYS.between(measured.today(), period.until()));
    }

    /// Of a handoff that is still open at this age (conditional Aalen-Johansen).
    double open(int age) {
        return curve.chance(age, age + ends) - curve.chance(age, age + begins);
    }

    /// How many of the open ones, on average.
    double open(List<OpenAge> handoffs, double factor) {
        return handoffs.stream()
                .mapToDouble(open -> open.handoffs() * Math.min(1, open(open.age()) * factor))
                .sum();
    }

    /// Of a handoff that is made so many days from today.
    double coming(int day) {
        return curve.chance(-1, ends - day) - curve.chance(-1, begins - day);
    }

    /// Of one that is made on any day of some, on average.
    double coming(int firstDay, int lastDay) {
        return IntStream.rangeClosed(firstDay, lastDay).mapToDouble(this::coming).average().orElse(0);
    }
}
