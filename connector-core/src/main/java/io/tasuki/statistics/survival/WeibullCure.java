package io.tasuki.statistics.survival;

/// A guess beyond the days observed: a share is never won, the others are won after a Weibull time (J. W. Boag, 1949).
/// Won by day t: `share` times 1 - exp(-((t + 0.5) / scale)^shape). Competing ends count as last sights.
///
/// It trusts its form: early in a cohort's life, share and scale can hardly be told apart.
///
/// @param share won in the end, 0 to 1
/// @param logLikelihood of the ends, each at the middle of its day: t + 0.5
public record WeibullCure(double share, double shape, double scale, double logLikelihood) {

    // The surface can have several summits: few won early, or many won late.
    private static final double[][] STARTS = {{-2, 0, 3}, {-1, -0.5, 4}, {-2, -0.3, 3.5}, {0, -0.5, 6}};

    /// @param table with at least one event
    public static WeibullCure fit(LifeTable table) {
        CureLikelihood likelihood = new CureLikelihood(table.rows());
        double[] best = STARTS[0];
        double height = Double.NEGATIVE_INFINITY;
        for (double[] start : STARTS) {
            double[] summit = QuasiNewton.maximise(likelihood, start);
            double value = likelihood.value(summit);
            if (value > height) {
                best = summit;
                height = value;
            }
        }
        return new WeibullCure(1 / (1 + Math.exp(-best[0])), Math.exp(best[1]), Math.exp(best[2]), height);
    }

    /// Won by the end of that day.
    public double at(int day) {
        return share * -Math.expm1(-Math.pow((day + 0.5) / scale, shape));
    }
}
