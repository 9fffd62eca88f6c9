package io.tasuki.goal;

import io.tasuki.goal.period.PeriodKind;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the two teams agreed to reach.
///
/// @param target won amounts in one period; empty: none agreed
/// @param kind how long a period is
/// @param starts the month the fiscal year starts in
/// @param budget what marketing spends in one period; empty: not told
/// @param handoffsPerMonth how many handoffs marketing promised; empty: none promised
/// @param by the attribute to tell it by; empty: in total only
/// @param confidence how likely the plan should reach the target, between 0 and 1
public record GoalSettings(
        OptionalDouble target,
        PeriodKind kind,
        Month starts,
        OptionalDouble budget,
        OptionalDouble handoffsPerMonth,
        Optional<String> by,
        double confidence) {

    /// Of a configuration that says nothing.
    public static final GoalSettings NONE = new GoalSettings(
            OptionalDouble.empty(),
            PeriodKind.HALF_YEAR,
            Month.APRIL,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            0.8);

    public GoalSettings {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1");
        }
    }

    public GoalSettings withTarget(double other) {
        return new GoalSettings(OptionalDouble.of(other), kind, starts, budget, handoffsPerMonth, by, confidence);
    }

    public GoalSettings inTotal() {
        return new GoalSettings(target, kind, starts, budget, handoffsPerMonth, Optional.empty(), confidence);
    }

    public GoalSettings by(String attribute) {
        return new GoalSettings(target, kind, starts, budget, handoffsPerMonth, Optional.of(attribute), confidence);
    }
}
