package io.tasuki.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// From where to where, printed as `[lo, hi]`.
public record Interval(double lo, double hi) {

    /// How many standard errors a normal estimate is wide on either side for an interval of 95 %.
    public static final double Z = 1.959963984540054;

    /// The interval of what is left to 1.
    public Interval complement() {
        return new Interval(1 - hi, 1 - lo);
    }

    public boolean contains(double value) {
        return lo <= value && value <= hi;
    }

    @JsonValue
    List<Double> ends() {
        return List.of(lo, hi);
    }
}
