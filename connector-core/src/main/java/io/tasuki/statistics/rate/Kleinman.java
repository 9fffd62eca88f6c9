package io.tasuki.statistics.rate;

import java.util.List;

/// The beta distribution of rates by their moments, weighted by trials (J. C. Kleinman, 1973): a closed form, for where
/// the likelihood has no summit.
public final class Kleinman {

    private static final double SMALLEST = 1e-6;

    private Kleinman() {}

    /// @param levels with successes and failures among them, and at least one with more than one trial
    public static BetaPrior fit(List<Proportion> levels) {
        double rate = Proportion.total(levels).rate();
        double strength = 1 / correlation(levels) - 1;
        return new BetaPrior(rate * strength, (1 - rate) * strength, strength >= BetaBinomial.NO_DIFFERENCE);
    }

    // How alike two trials of a level are, between 1e-6 and 1 - 1e-6.
    private static double correlation(List<Proportion> levels) {
        Proportion total = Proportion.total(levels);
        double rate = total.rate();
        double spread = 0;
        double expected = 0;
        double full = 0;
        for (Proportion level : levels) {
            double left = 1 - (double) level.trials() / total.trials();
            spread += level.trials() * Math.pow(level.rate() - rate, 2);
            expected += left;
            full += level.trials() * left;
        }
        double variance = rate * (1 - rate);
        double correlation = (spread - variance * expected) / (variance * (full - expected));
        return Math.clamp(correlation, SMALLEST, 1 - SMALLEST);
    }
}
