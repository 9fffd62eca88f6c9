package io.tasuki.statistics.ranking;

/// How far probabilities lie from what became of the rows; smaller is better.
public final class ProbabilityError {

    // A probability of exactly 0 or 1 that is wrong would cost infinitely much.
    private static final double NEAREST = 1e-15;

    private ProbabilityError() {}

    /// The mean squared distance (G. W. Brier, 1950).
    ///
    /// @param probability each row's chance of being won, 0 to 1
    /// @throws IllegalArgumentException when the lengths differ or there are no rows
    public static double brier(boolean[] won, double[] probability) {
        Labels.check(won, probability);
        double sum = 0;
        for (int i = 0; i < won.length; i++) {
            double distance = probability[i] - Labels.number(won[i]);
            sum += distance * distance;
        }
        return sum / won.length;
    }

    /// The Brier score of giving every row the same probability; NaN when there are no rows.
    public static double brierOfConstant(boolean[] won, double probability) {
        double rate = (double) Labels.count(won) / won.length;
        return rate * (1 - probability) * (1 - probability) + (1 - rate) * probability * probability;
    }

    /// The mean negative log likelihood, in nats.
    ///
    /// @throws IllegalArgumentException when the lengths differ or there are no rows
    public static double logLoss(boolean[] won, double[] probability) {
        Labels.check(won, probability);
        double sum = 0;
        for (int i = 0; i < won.length; i++) {
            double chance = Math.clamp(probability[i], NEAREST, 1 - NEAREST);
            sum -= Math.log(won[i] ? chance : 1 - chance);
        }
        return sum / won.length;
    }
}
