package io.tasuki.statistics.ranking;

import java.util.Arrays;

/// Ranks from 1 up; equal values share the middle of the ranks they take up.
final class MidRanks {

    private final double[] sorted;

    MidRanks(double[] values) {
        sorted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            sorted[i] = plain(values[i]);
        }
        Arrays.sort(sorted);
    }

    /// @param value one of the values
    double rank(double value) {
        double looked = plain(value);
        return (firstAtLeast(looked) + firstAbove(looked) + 1) / 2.0;
    }

    private int firstAtLeast(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstAbove(double value) {
        return firstAtLeast(Math.nextUp(value));
    }

    // A sort tells -0.0 from 0.0; a rank must not.
    private static double plain(double value) {
        return value + 0.0;
    }
}
