package io.tasuki.statistics.significance;

import io.tasuki.statistics.rate.Proportion;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Pearson's chi-square of all levels having one rate.
///
/// @param df degrees of freedom: levels less one
/// @param p how likely levels of one rate look at least this different; 1 when there is nothing that could differ
public record Homogeneity(double statistic, int df, double p) {

    /// @param levels at least one, each with trials
    public static Homogeneity of(List<Proportion> levels) {
        Proportion total = Proportion.total(levels);
        int df = levels.size() - 1;
        if (df == 0 || total.isConstant()) {
            return new Homogeneity(0, df, 1);
        }
        double rate = total.rate();
        double statistic = levels.stream()
                .mapToDouble(level -> Math.pow(level.successes() - level.trials() * rate, 2)
                        / (level.trials() * rate * (1 - rate)))
                .sum();
        return new Homogeneity(statistic, df, ChiSquaredDistribution.of(df).survivalProbability(statistic));
    }
}
