package io.tasuki.statistics.rate;

import io.tasuki.statistics.Interval;

/// How much higher one rate is than another, with the 95 % interval of that.
public record Difference(double estimate, Interval interval) {

    /// The hybrid score interval (R. G. Newcombe, 1998, method 10), without continuity correction.
    ///
    /// @param one with trials
    /// @param other with trials
    public static Difference newcombe(Proportion one, Proportion other) {
        Interval first = Wilson.interval(one);
        Interval second = Wilson.interval(other);
        double estimate = one.rate() - other.rate();
        double below = Math.hypot(one.rate() - first.lo(), second.hi() - other.rate());
        double above = Math.hypot(first.hi() - one.rate(), other.rate() - second.lo());
        return new Difference(estimate, new Interval(estimate - below, estimate + above));
    }
}
