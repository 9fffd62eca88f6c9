package io.tasuki.goal;

import io.tasuki.goal.GoalReport.Breakdown;
import io.tasuki.goal.GoalReport.Level;
import io.tasuki.goal.Measured.OpenAge;
import io.tasuki.goal.Measured.Tally;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.guard.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells the goal by one attribute: each level with the rate and price that conversion gives it, and its share of the plan.
final class Levels {

    private final Measured measured;
    private final Terms terms;
    private final Timing timing;

    Levels(Measured measured, Terms terms, Timing timing) {
        this.measured = measured;
        this.terms = terms;
        this.timing = timing;
    }

    /// @param conversion of the same handoffs, by that attribute alone
    /// @param planned handoffs that are needed in all; null without a plan
    Breakdown of(String attribute, ConversionReport conversion, @Nullable Integer planned) {
        @Nullable Judgement refused =
                conversion.unsafeAttributes().stream().filter(Judgement::refused).findFirst().orElse(null);
        Map<String, ConversionReport.Level> levels = conversion.attributes().stream()
                .flatMap(one -> one.levels().stream())
                .collect(Collectors.toMap(ConversionReport.Level::value, level -> level));
        List<Level> told = measured.levels().stream()
                .filter(tally -> levels.containsKey(tally.level()))
                .map(tally -> level(tally, Objects.requireNonNull(levels.get(tally.level())), planned))
                .toList();
        return new Breakdown(attribute, refused, told);
    }

    private Level level(Tally tally, ConversionReport.Level counted, @Nullable Integer planned) {
        List<OpenAge> open = measured.open().stream()
                .filter(age -> age.level().equals(tally.level()))
                .toList();
        double share = measured.all().recent() == 0 ? 0 : (double) tally.recent() / measured.all().recent();
        // What is supposed of all is supposed of each.
        double rate = Math.min(1, counted.shrunk().mean() * terms.rate().mean() / measured.rate().mean());
        double price = price(counted) * terms.price().mean() / measured.price().mean();
        double orders = orders(open, share, rate / measured.wonByHorizon());
        @Nullable Double handoffs = planned == null ? null : planned * share;
        return new Level(
                tally.level(),
                share,
                rate,
                counted.shrunk().interval(),
                price,
                tally.soFar(),
                open.stream().mapToLong(OpenAge::handoffs).sum(),
                tally.soFar().won() + orders,
                tally.soFar().revenue() + orders * price,
                handoffs,
                handoffs == null ? null : Plans.meetings(measured, handoffs),
                handoffs == null ? null : Plans.inquiries(measured, handoffs));
    }

    private double price(ConversionReport.Level level) {
        Double own = level.wonAmountMean();
        return own == null ? measured.price().mean() : own;
    }

    private double orders(List<OpenAge> open, double share, double factor) {
        double made = measured.perDay() * timing.ends() * share;
        return timing.open(open, factor) + made * Math.min(1, timing.coming(1, timing.ends()) * factor);
    }
}
