package io.tasuki.statistics.rate;

import static io.tasuki.statistics.Interval.Z;

import io.tasuki.statistics.Interval;

/// The score interval of a rate (E. B. Wilson, 1927), 95 %, without continuity correction.
public final class Wilson {

    private Wilson() {}

    /// From 0 to 1 without trials.
    public static Interval interval(Proportion proportion) {
        return proportion.trials() == 0 ? new Interval(0, 1) : interval(proportion.rate(), proportion.trials());
    }

    /// Of a rate that need not be whole successes over trials, as when ties were shared.
    ///
    /// @param of trials, at least 1
    static Interval interval(double rate, long of) {
        double scale = 1 + Z * Z / of;
        double centre = (rate + Z * Z / (2.0 * of)) / scale;
        double half = Z / scale * Math.sqrt(rate * (1 - rate) / of + Z * Z / (4.0 * of * of));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
