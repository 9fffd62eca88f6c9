package io.tasuki.statistics.ranking;

import io.tasuki.statistics.Interval;
import io.tasuki.statistics.rate.Ratio;
import java.util.Arrays;

/// The best-scored share of the rows. Where a tie straddles its edge, the tied rows enter pro rata: what drawing among them
/// would give on average.
///
/// @param rows how many rows the share holds
/// @param won how many of them were won; not whole when a tie was shared
/// @param otherRows how many rows lie below
/// @param otherWon how many of those were won
public record TopShare(int rows, double won, int otherRows, double otherWon) {

    /// @param score each row's score, any scale, no NaN
    /// @param share 0 to 1; the rows are `ceil(share * rows)`
    /// @throws IllegalArgumentException when the lengths differ or there are no rows
    public static TopShare of(boolean[] won, double[] score, double share) {
        Labels.check(won, score);
        // Without the crumb, 0.1 * 30 would be 4 rows.
        int rows = (int) Math.ceil(share * won.length - 1e-12);
        double[] sorted = score.clone();
        Arrays.sort(sorted);
        double wonThere = rows == 0 ? 0 : wonAbove(won, score, sorted[won.length - rows], rows);
        return new TopShare(rows, wonThere, won.length - rows, Labels.count(won) - wonThere);
    }

    private static double wonAbove(boolean[] won, double[] score, double edge, int rows) {
        int above = 0;
        int wonAbove = 0;
        int tied = 0;
        int wonTied = 0;
        for (int i = 0; i < won.length; i++) {
            int one = won[i] ? 1 : 0;
            above += score[i] > edge ? 1 : 0;
            wonAbove += score[i] > edge ? one : 0;
            tied += score[i] == edge ? 1 : 0;
            wonTied += score[i] == edge ? one : 0;
        }
        return wonAbove + (double) wonTied * (rows - above) / tied;
    }

    public double rate() {
        return won / rows;
    }

    /// The share's rate over the rate of all rows; NaN when nothing was won.
    public double lift() {
        return rate() / ((won + otherWon) / (rows + otherRows));
    }

    /// The 95 % interval of the lift: that of the share's rate over the rate of the rows below ([Ratio#mover]), which
    /// clears 1 exactly when the lift does. From 0 to 1 when there are no rows below.
    public Interval liftInterval() {
        if (otherRows == 0 || rows == 0) {
            return new Interval(0, 1);
        }
        Interval ratio = Ratio.mover(rate(), rows, otherWon / otherRows, otherRows).interval();
        return new Interval(liftAt(ratio.lo()), liftAt(ratio.hi()));
    }

    private double liftAt(double ratio) {
        double part = (double) rows / (rows + otherRows);
        return 1 / (part + (1 - part) / ratio);
    }
}
