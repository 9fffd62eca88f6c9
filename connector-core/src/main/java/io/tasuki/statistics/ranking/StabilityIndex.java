package io.tasuki.statistics.ranking;

import java.util.Arrays;

/// The population stability index: how far a distribution has moved since. Below 0.1 is usually called calm, above 0.25 a
/// shift (credit scoring's rule of thumb).
public final class StabilityIndex {

    // A level that nobody had, or has, would make it infinite; shares are floored, not rescaled.
    private static final double SMALLEST_SHARE = 1e-4;

    private StabilityIndex() {}

    /// @param expected counts by level or bin, then
    /// @param actual counts of the same levels, now
    /// @throws IllegalArgumentException when the lengths differ or one side counts nothing
    public static double of(long[] expected, long[] actual) {
        if (expected.length != actual.length) {
            throw new IllegalArgumentException(expected.length + " levels before, " + actual.length + " after");
        }
        double before = total(expected);
        double after = total(actual);
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            double was = Math.max(expected[i] / before, SMALLEST_SHARE);
            double is = Math.max(actual[i] / after, SMALLEST_SHARE);
            sum += (is - was) * Math.log(is / was);
        }
        return sum;
    }

    private static double total(long[] counts) {
        long total = Arrays.stream(counts).sum();
        if (total == 0) {
            throw new IllegalArgumentException("one side counts nothing");
        }
        return total;
    }
}
