package io.tasuki.statistics.logistic;

import java.util.Optional;

/// A straight line on the logit scale from the probabilities a model gives to those that come true (J. Platt, 1999). An
/// intercept of 0 and a slope of 1 change nothing; a slope below 1 says that the model is too sure of itself.
public record Calibration(double intercept, double slope) {

    public static final Calibration NONE = new Calibration(0, 1);

    private static final double NEAREST = 1e-12;

    /// @param won what became of each row
    /// @param probability what the model gave it, 0 to 1
    /// @return empty when there is no such line: all rows ended alike, or the probabilities are equal or tell the rows
    ///     apart without error
    /// @throws IllegalArgumentException when the lengths differ
    public static Optional<Calibration> of(boolean[] won, double[] probability) {
        SparseRows rows = new SparseRows(1);
        for (double chance : probability) {
            rows.addRow();
            rows.set(0, Logit.of(Math.clamp(chance, NEAREST, 1 - NEAREST)));
        }
        return LogisticFit.fit(rows, won, 0)
                .map(line -> new Calibration(line.intercept(), line.weights().getFirst()));
    }

    public double logit(double of) {
        return intercept + slope * of;
    }
}
