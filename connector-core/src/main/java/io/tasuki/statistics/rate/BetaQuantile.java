package io.tasuki.statistics.rate;

import io.tasuki.statistics.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// Quantiles of a beta distribution.
final class BetaQuantile {

    private final BetaDistribution distribution;

    BetaQuantile(double alpha, double beta) {
        distribution = BetaDistribution.of(alpha, beta);
    }

    /// The interval that leaves 2.5 % on either side.
    Interval interval() {
        return new Interval(at(0.025), at(0.975));
    }

    // The library's own search stops at 1e-9; two steps of Newton bring it to the last digits.
    double at(double probability) {
        double quantile = distribution.inverseCumulativeProbability(probability);
        for (int step = 0; step < 2; step++) {
            double better = quantile
                    - (distribution.cumulativeProbability(quantile) - probability) / distribution.density(quantile);
            if (!(better > 0 && better < 1)) {
                return quantile;
            }
            quantile = better;
        }
        return quantile;
    }
}
