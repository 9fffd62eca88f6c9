package io.tasuki.statistics.planning;

import io.tasuki.statistics.Interval;
import java.util.stream.IntStream;

/// What an uncertain number of wins brings.
public record Revenue(Wins wins, UnitPrice price) {

    private static final double CLOSE = 1e-7;

    public double mean() {
        return wins.mean() * price.mean();
    }

    /// By the law of total variance.
    public double deviation() {
        double squares = wins.variance() + wins.mean() * wins.mean();
        double within = wins.mean() * price.deviation() * price.deviation() + squares * price.error() * price.error();
        return Math.sqrt(within + price.mean() * price.mean() * wins.variance());
    }

    /// How likely at least this amount is.
    public double reaches(double amount) {
        double sum = IntStream.rangeClosed(wins.fewest(), wins.most())
                .mapToDouble(count -> wins.probability(count) * price.reaches(count, amount))
                .sum();
        return Math.min(1, sum);
    }

    /// The amount that is not exceeded with this probability, to a ten-millionth of itself.
    public double quantile(double probability) {
        if (reaches(Double.MIN_VALUE) <= 1 - probability) {
            return 0;
        }
        double low = 0;
        double high = Math.max(price.mean(), mean());
        while (reaches(high) > 1 - probability) {
            low = high;
            high *= 2;
        }
        while (high - low > CLOSE * high) {
            double middle = (low + high) / 2;
            if (reaches(middle) > 1 - probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// The range with this probability and as much above as below.
    public Interval interval(double probability) {
        return new Interval(quantile((1 - probability) / 2), quantile((1 + probability) / 2));
    }
}
