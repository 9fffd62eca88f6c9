package io.tasuki.statistics.planning;

import org.apache.commons.statistics.distribution.GammaDistribution;

/// What one win brings.
///
/// Several wins together bring a gamma variable of their mean and variance: exact where single prices are gamma variables,
/// a match of two moments otherwise.
///
/// @param mean above 0
/// @param deviation of single prices, 0 or more
/// @param error how far off the mean may be, as a standard error; 0: it is known
public record UnitPrice(double mean, double deviation, double error) {

    public UnitPrice {
        if (!(mean > 0 && deviation >= 0 && error >= 0)) {
            throw new IllegalArgumentException("a price is above 0 and varies by 0 or more");
        }
    }

    /// The same for every win.
    public static UnitPrice fixed(double price) {
        return new UnitPrice(price, 0, 0);
    }

    /// Varying about a known mean.
    public static UnitPrice varying(double mean, double deviation) {
        return new UnitPrice(mean, deviation, 0);
    }

    /// How likely so many wins bring at least this amount.
    public double reaches(int wins, double amount) {
        if (amount <= 0) {
            return 1;
        }
        double sum = wins * mean;
        double variance = variance(wins);
        if (wins == 0 || variance == 0) {
            return sum >= amount ? 1 : 0;
        }
        return GammaDistribution.of(sum * sum / variance, variance / sum).survivalProbability(amount);
    }

    /// Of the sum of so many.
    double variance(double wins) {
        return wins * deviation * deviation + wins * wins * error * error;
    }

    /// The same in other money, or dearer by a factor.
    public UnitPrice times(double factor) {
        return new UnitPrice(mean * factor, deviation * factor, error * factor);
    }
}
