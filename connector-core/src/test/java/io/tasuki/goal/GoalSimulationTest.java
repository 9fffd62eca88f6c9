package io.tasuki.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.goal.GoalRequest.Assumption;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Plays the plan out, one handoff and one price after the other, and counts how often the target is reached.
class GoalSimulationTest {

    private static final int PERIODS = 10_000;
    private static final long SEED = 20261128;
    // What cutting the belief into parts and matching two moments of the price may cost.
    private static final double APPROXIMATION = 0.006;

    private final GoalWorld world = GoalWorld.steady();
    private final GoalSettings settings = GoalSettings.NONE.withTarget(55e6);
    private final GoalRequest request = GoalWorld.request(settings, Assumption.NONE);
    private final SplittableRandom random = new SplittableRandom(SEED);

    private final Measured measured = world.measured(request);
    private final Timing timing = Timing.until(measured, request.period());
    private final double[] open = measured.open().stream()
            .flatMapToDouble(age -> DoubleStream.generate(() -> timing.open(age.age())).limit(age.handoffs()))
            .toArray();
    private final double[] coming = IntStream.rangeClosed(1, timing.ends()).mapToDouble(timing::coming).toArray();
    private final Terms terms = Terms.of(measured, Assumption.NONE);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void thePlanReachesTheTargetAsOftenAsItSays() {
        double gap = 55e6 - measured.all().soFar().revenue();
        Outlook outlook = new Outlook(measured, terms, timing);

        for (double confidence : new double[] {0.5, 0.8, 0.9}) {
            int handoffs = outlook.fewest(gap).apply(confidence).orElseThrow();
            double stated = outlook.planned(handoffs).reaches(gap);
            double reached = reached(handoffs, gap);

            System.out.printf(Locale.ROOT, "plan of %d handoffs: stated %.4f, reached in %.4f of %d periods (seed %d)%n", handoffs, stated, reached, PERIODS, SEED);
            assertThat(stated).isBetween(confidence, confidence + 0.01);
            assertThat(reached).isCloseTo(stated, within(4 * Math.sqrt(stated * (1 - stated) / PERIODS) + APPROXIMATION));
        }
    }

    private double reached(int handoffs, double gap) {
        int reached = 0;
        for (int period = 0; period < PERIODS; period++) {
            double factor = terms.rate().quantile(random.nextDouble()) / measured.wonByHorizon();
            if (revenue(wins(handoffs, factor)) >= gap) {
                reached++;
            }
        }
        return (double) reached / PERIODS;
    }

    private int wins(int handoffs, double factor) {
        int wins = 0;
        for (double chance : open) {
            wins += random.nextDouble() < chance * factor ? 1 : 0;
        }
        for (int handoff = 0; handoff < handoffs; handoff++) {
            wins += random.nextDouble() < coming[random.nextInt(coming.length)] * factor ? 1 : 0;
        }
        return wins;
    }

    private double revenue(int wins) {
        double mean = NormalDistribution.of(terms.price().mean(), terms.price().error()).createSampler(random::nextLong).sample();
        double variance = terms.price().deviation() * terms.price().deviation();
        var price = GammaDistribution.of(mean * mean / variance, variance / mean).createSampler(random::nextLong);
        double sum = 0;
        for (int win = 0; win < wins; win++) {
            sum += price.sample();
        }
        return sum;
    }
}
