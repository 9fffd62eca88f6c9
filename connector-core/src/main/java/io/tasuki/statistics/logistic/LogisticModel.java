package io.tasuki.statistics.logistic;

import java.util.List;

/// A chance as a weighted sum on the logit scale.
///
/// @param intercept the logit of a row of zeros
/// @param weights one for each column
public record LogisticModel(double intercept, List<Double> weights) {

    public LogisticModel {
        weights = List.copyOf(weights);
    }

    /// The logit of each row.
    public double[] logits(SparseRows rows) {
        double[] weight = weights.stream().mapToDouble(Double::doubleValue).toArray();
        double[] logits = new double[rows.rows()];
        for (int row = 0; row < logits.length; row++) {
            logits[row] = intercept + rows.dot(row, weight);
        }
        return logits;
    }

    /// The chance of each row, 0 to 1.
    public double[] probabilities(SparseRows rows) {
        return Logit.probabilities(logits(rows));
    }
}
