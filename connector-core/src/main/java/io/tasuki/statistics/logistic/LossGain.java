package io.tasuki.statistics.logistic;

/// How much less one model loses than another on the same rows, by log loss, with the standard error of that mean of paired
/// differences (F. X. Diebold and R. S. Mariano, 1995, without lags).
///
/// @param mean a row; above 0 when the second model is the better one
public record LossGain(double mean, double standardError) {

    private static final double ERRORS = 2;

    /// @param won what became of each row
    /// @param before the first model's logits
    /// @param after the second model's logits
    /// @throws IllegalArgumentException when the lengths differ
    public static LossGain of(boolean[] won, double[] before, double[] after) {
        if (before.length != won.length || after.length != won.length) {
            throw new IllegalArgumentException(
                    "logits of " + before.length + " and " + after.length + " rows, not of " + won.length);
        }
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < won.length; row++) {
            double gain = Logit.loss(before[row], won[row]) - Logit.loss(after[row], won[row]);
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / won.length;
        return new LossGain(mean, Math.sqrt(Math.max(0, squares / won.length - mean * mean) / won.length));
    }

    /// True when the gain is more than twice its standard error.
    public boolean beyondDoubt() {
        return mean > ERRORS * standardError;
    }
}
