package io.tasuki.statistics.rate;

import io.tasuki.statistics.Interval;

/// The 95 % intervals of a rate that are quantiles of beta distributions. Both need trials.
public final class BetaIntervals {

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private BetaIntervals() {}

    /// Equal tails of the posterior over Jeffreys' prior; from 0 without a success, to 1 without a failure.
    public static Interval jeffreys(Proportion of) {
        BetaQuantile posterior = new BetaQuantile(of.successes() + 0.5, of.failures() + 0.5);
        return new Interval(
                of.successes() == 0 ? 0 : posterior.at(LOW), of.failures() == 0 ? 1 : posterior.at(HIGH));
    }

    /// The interval that holds the rate at least 95 times in 100, whatever the rate (C. J. Clopper, E. S. Pearson, 1934).
    public static Interval clopperPearson(Proportion of) {
        return new Interval(
                of.successes() == 0 ? 0 : new BetaQuantile(of.successes(), of.failures() + 1.0).at(LOW),
                of.failures() == 0 ? 1 : new BetaQuantile(of.successes() + 1.0, of.failures()).at(HIGH));
    }
}
