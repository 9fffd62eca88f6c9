package io.tasuki.statistics.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What was promised beside what happened: rows ordered by their probability, then by their place, cut into bins of equal
/// count. A bin that would be empty is left out.
public record Reliability(List<Bin> bins) {

    public Reliability {
        bins = List.copyOf(bins);
    }

    /// @param probability each row's chance of being won, 0 to 1
    /// @param bins how many, at least 1; bin `b` begins at row `floor(b * rows / bins)`
    /// @throws IllegalArgumentException when the lengths differ or there are no rows
    public static Reliability of(boolean[] won, double[] probability, int bins) {
        Labels.check(won, probability);
        int[] order = IntStream.range(0, won.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> probability[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Reliability(IntStream.range(0, bins)
                .mapToObj(bin -> part(order, bin, bins))
                .filter(rows -> rows.length > 0)
                .map(rows -> new Bin(
                        rows.length,
                        IntStream.of(rows).mapToDouble(row -> probability[row]).sum() / rows.length,
                        (double) IntStream.of(rows).filter(row -> won[row]).count() / rows.length))
                .toList());
    }

    /// The expected calibration error: the mean distance between promise and rate, weighted by rows.
    public double error() {
        long rows = bins.stream().mapToLong(Bin::rows).sum();
        return bins.stream()
                .mapToDouble(bin -> Math.abs(bin.meanProbability() - bin.rate()) * bin.rows() / rows)
                .sum();
    }

    private static int[] part(int[] order, int bin, int bins) {
        int from = (int) ((long) bin * order.length / bins);
        int to = (int) ((long) (bin + 1) * order.length / bins);
        return IntStream.range(from, to).map(i -> order[i]).toArray();
    }

    /// @param meanProbability what was promised
    /// @param rate what happened
    public record Bin(int rows, double meanProbability, double rate) {}
}
