package io.tasuki.statistics.rate;

import io.tasuki.statistics.Interval;

/// How many times as high one rate is as another, with the 95 % interval of that.
///
/// @param estimate infinite when the other rate is 0; not a number when both are
public record Ratio(double estimate, Interval interval) {

    /// The interval recovered from the score intervals of both rates (MOVER: A. Donner and G. Y. Zou, 2012), as
    /// [Difference#newcombe] recovers that of their difference. Its upper end may be infinite.
    ///
    /// @param rate 0 to 1; need not be whole successes over trials
    /// @param trials at least 1
    public static Ratio mover(double rate, long trials, double otherRate, long otherTrials) {
        Interval own = Wilson.interval(rate, trials);
        Interval other = Wilson.interval(otherRate, otherTrials);
        double product = rate * otherRate;
        double low = own.lo() * (2 * rate - own.lo());
        double high = own.hi() * (2 * rate - own.hi());
        double belowLow = other.hi() * (2 * otherRate - other.hi());
        double belowHigh = other.lo() * (2 * otherRate - other.lo());
        return new Ratio(
                rate / otherRate,
                new Interval(
                        low == 0 ? 0 : low / (product + root(product, low * belowLow)),
                        belowHigh <= 0
                                ? Double.POSITIVE_INFINITY
                                : (product + root(product, high * belowHigh)) / belowHigh));
    }

    private static double root(double product, double less) {
        return Math.sqrt(Math.max(0, product * product - less));
    }
}
