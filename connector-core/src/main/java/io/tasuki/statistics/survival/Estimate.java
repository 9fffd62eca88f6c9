package io.tasuki.statistics.survival;

import io.tasuki.statistics.Interval;

/// A probability by some day.
///
/// @param error its standard error
/// @param interval 95 %, symmetric on the scale log(-log(1 - value)), so that it never leaves 0 to 1; of no width at 0 and 1
public record Estimate(double value, double error, Interval interval) {

    static Estimate of(double value, double variance) {
        double error = Math.sqrt(Math.max(0, variance));
        double left = 1 - value;
        if (!(left > 0 && left < 1)) {
            return new Estimate(value, error, new Interval(value, value));
        }
        double theta = Math.abs(Interval.Z * error / (left * Math.log(left)));
        Interval without = new Interval(Math.pow(left, Math.exp(theta)), Math.pow(left, Math.exp(-theta)));
        return new Estimate(value, error, without.complement());
    }
}
