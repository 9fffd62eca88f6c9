package io.tasuki.statistics.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Bins of about equal count, cut where the quantiles of a first set of values lie, to count later values by. Equal edges
/// are one edge; a value on an edge belongs to the bin below it.
///
/// @param edges ascending, without equal ones; there is one bin more than edges
public record QuantileBins(List<Double> edges) {

    public QuantileBins {
        edges = List.copyOf(edges);
    }

    /// @param values at least one, no NaN
    /// @param bins at least 1
    /// @throws IllegalArgumentException when there are no values
    public static QuantileBins of(double[] values, int bins) {
        if (values.length == 0) {
            throw new IllegalArgumentException("there are no values to cut into bins");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new QuantileBins(IntStream.range(1, bins)
                .mapToObj(bin -> quantile(sorted, (double) bin / bins))
                .distinct()
                .toList());
    }

    public long[] counts(double[] values) {
        long[] counts = new long[edges.size() + 1];
        for (double value : values) {
            counts[bin(value)]++;
        }
        return counts;
    }

    /// The bin that a value lies in, from 0 up.
    public int bin(double value) {
        int bin = 0;
        while (bin < edges.size() && edges.get(bin) < value) {
            bin++;
        }
        return bin;
    }

    // Linear between the two nearest order statistics (type 7 of Hyndman and Fan, 1996).
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
