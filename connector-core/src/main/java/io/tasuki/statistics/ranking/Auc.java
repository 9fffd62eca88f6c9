package io.tasuki.statistics.ranking;

/// The chance that a row that was won scores higher than one that was not, ties counting half (the area under the ROC
/// curve), with DeLong's standard error (E. R. DeLong and others, 1988).
///
/// @param value 0 to 1; 0.5 says nothing
/// @param standardError NaN when one of the classes has a single row
public record Auc(double value, double standardError) {

    /// @param won what became of each row; both kinds must occur
    /// @param score each row's score, any scale, no NaN
    /// @throws IllegalArgumentException when the lengths differ or only one kind occurs
    public static Auc of(boolean[] won, double[] score) {
        Labels.check(won, score);
        double[] high = scores(won, score, true);
        double[] low = scores(won, score, false);
        if (high.length == 0 || low.length == 0) {
            throw new IllegalArgumentException("nothing to tell apart: all rows " + (low.length == 0 ? "" : "not ") + "won");
        }
        MidRanks all = new MidRanks(score);
        double[] ofHigh = shares(all, high, low.length);
        double[] ofLow = shares(all, low, high.length);
        double error = Math.sqrt(variance(ofHigh) / high.length + variance(ofLow) / low.length);
        return new Auc(mean(ofHigh), error);
    }

    // For each row of one class, the share of the other class that ranks below it.
    private static double[] shares(MidRanks all, double[] own, int others) {
        MidRanks among = new MidRanks(own);
        double[] shares = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            shares[i] = (all.rank(own[i]) - among.rank(own[i])) / others;
        }
        return shares;
    }

    private static double[] scores(boolean[] won, double[] score, boolean which) {
        int count = Labels.count(won);
        double[] chosen = new double[which ? count : won.length - count];
        int next = 0;
        for (int i = 0; i < won.length; i++) {
            if (won[i] == which) {
                chosen[next++] = score[i];
            }
        }
        return chosen;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
