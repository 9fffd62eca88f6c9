package io.tasuki.goal;

import io.tasuki.goal.GoalReport.Estimate;
import io.tasuki.goal.GoalReport.Forecast;
import io.tasuki.goal.GoalReport.Ranges;
import io.tasuki.statistics.Interval;
import io.tasuki.statistics.planning.RateBelief;
import io.tasuki.statistics.planning.Revenue;
import io.tasuki.statistics.planning.Wins;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Puts what may come beside what there is.
///
/// @param open orders expected of the handoffs that are open
record Forecasts(GoalReport.Counted soFar, OptionalDouble target, double open) {

    Forecast of(Revenue revenue, double newHandoffs) {
        double orders = revenue.wins().mean();
        return new Forecast(
                newHandoffs,
                open,
                Math.max(0, orders - open),
                new Estimate(soFar.won() + orders, ranges(probability -> orders(revenue.wins(), probability))),
                new Estimate(soFar.revenue() + revenue.mean(), ranges(probability -> revenue(revenue, probability))),
                probability(revenue));
    }

    private @Nullable Double probability(Revenue revenue) {
        return target.isEmpty() ? null : revenue.reaches(target.getAsDouble() - soFar.revenue());
    }

    private Interval orders(Wins wins, double probability) {
        return ends(probability, end -> (double) soFar.won() + wins.quantile(end));
    }

    private Interval revenue(Revenue revenue, double probability) {
        return ends(probability, end -> soFar.revenue() + revenue.quantile(end));
    }

    static Ranges ranges(RateBelief rate) {
        return ranges(probability -> ends(probability, rate::quantile));
    }

    private static Ranges ranges(DoubleFunction<Interval> interval) {
        return new Ranges(interval.apply(0.5), interval.apply(0.8), interval.apply(0.9));
    }

    private static Interval ends(double probability, DoubleUnaryOperator quantile) {
        return new Interval(quantile.applyAsDouble((1 - probability) / 2), quantile.applyAsDouble((1 + probability) / 2));
    }
}
