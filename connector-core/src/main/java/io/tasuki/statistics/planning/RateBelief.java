package io.tasuki.statistics.planning;

import io.tasuki.statistics.rate.BetaPrior;
import io.tasuki.statistics.rate.Proportion;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// What is known of a rate: a beta distribution.
///
/// @param alpha above 0
/// @param beta above 0
public record RateBelief(double alpha, double beta) {

    private static final double JEFFREYS = 0.5;

    public RateBelief {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("a belief needs positive parameters");
        }
    }

    /// After what was seen, with nothing known before (H. Jeffreys' prior).
    public static RateBelief after(Proportion seen) {
        return new RateBelief(JEFFREYS + seen.successes(), JEFFREYS + seen.failures());
    }

    /// After what was seen of one level, knowing the others.
    public static RateBelief after(BetaPrior prior, Proportion seen) {
        return new RateBelief(prior.alpha() + seen.successes(), prior.beta() + seen.failures());
    }

    public double mean() {
        return alpha / (alpha + beta);
    }

    public double strength() {
        return alpha + beta;
    }

    /// As sure as this one, of another mean.
    ///
    /// @param mean between 0 and 1, both excluded
    public RateBelief withMean(double mean) {
        return new RateBelief(mean * strength(), (1 - mean) * strength());
    }

    public double quantile(double probability) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
    }

    /// The middles of so many equally likely parts.
    public double[] parts(int number) {
        DoubleStream middles = IntStream.range(0, number).mapToDouble(part -> quantile((part + 0.5) / number));
        return middles.toArray();
    }
}
