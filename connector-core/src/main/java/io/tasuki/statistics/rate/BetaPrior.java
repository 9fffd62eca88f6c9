package io.tasuki.statistics.rate;

/// The beta distribution that the rates of an attribute's levels come from.
///
/// @param pooled the levels differ no more than chance makes them differ
public record BetaPrior(double alpha, double beta, boolean pooled) {

    /// The rate of a level drawn towards the mean of all, the more the fewer trials it has: mean and equal-tailed 95 %
    /// interval of the posterior.
    public Shrunk shrink(Proportion level) {
        double a = alpha + level.successes();
        double b = beta + level.failures();
        return new Shrunk(a / (a + b), new BetaQuantile(a, b).interval());
    }

    /// alpha + beta: so many trials is what the prior is worth.
    double strength() {
        return alpha + beta;
    }
}
