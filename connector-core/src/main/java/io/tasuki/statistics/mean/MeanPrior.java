package io.tasuki.statistics.mean;

import java.util.List;

/// The normal distribution that the true means of groups come from (one-way random effects, fitted by moments as the
/// analysis of variance does; S. R. Searle, 1971).
///
/// 1. `within` is the variance of single numbers inside groups: the sum of squares within over numbers less groups.
/// 2. `between` is the variance of the groups' true means: how much the mean square between exceeds `within`, over the
///    groups' size n0 = (N - sum of n² / N) / (groups - 1); 0 where it does not exceed it: all differ by chance alone.
/// 3. `mean` weighs each group by 1 / (between + within / n).
///
/// Where groups cannot be told apart, because there is one group or no number more than groups, `between` is 0.
public record MeanPrior(double mean, double between, double within) {

    /// @param groups those without numbers say nothing
    public static MeanPrior fit(List<Group> groups) {
        List<Group> heard = groups.stream().filter(group -> group.size() > 0).toList();
        long size = heard.stream().mapToLong(Group::size).sum();
        double grand = heard.stream().mapToDouble(group -> group.size() * group.mean()).sum() / Math.max(1, size);
        if (heard.size() < 2 || size == heard.size()) {
            return new MeanPrior(grand, 0, 0);
        }
        double within = heard.stream().mapToDouble(Group::squares).sum() / (size - heard.size());
        double between = Math.max(0, (between(heard, grand) - within) / typicalSize(heard, size));
        return new MeanPrior(between == 0 ? grand : weighted(heard, between, within), between, within);
    }

    /// The mean of one group drawn towards the mean of all, the more the fewer numbers it has.
    public double shrink(Group group) {
        double own = group.size() * between;
        return own == 0 ? mean : (own * group.mean() + within * mean) / (own + within);
    }

    private static double between(List<Group> groups, double grand) {
        return groups.stream()
                        .mapToDouble(group -> group.size() * (group.mean() - grand) * (group.mean() - grand))
                        .sum()
                / (groups.size() - 1);
    }

    private static double typicalSize(List<Group> groups, long size) {
        double squared = groups.stream().mapToDouble(group -> (double) group.size() * group.size()).sum();
        return (size - squared / size) / (groups.size() - 1);
    }

    private static double weighted(List<Group> groups, double between, double within) {
        double weights = 0;
        double sum = 0;
        for (Group group : groups) {
            double weight = 1 / (between + within / group.size());
            weights += weight;
            sum += weight * group.mean();
        }
        return sum / weights;
    }
}
