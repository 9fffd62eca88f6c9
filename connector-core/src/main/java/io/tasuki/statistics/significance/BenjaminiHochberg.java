package io.tasuki.statistics.significance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The share of false alarms among what is called different (Y. Benjamini, Y. Hochberg, 1995).
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /// @param p one p value for each comparison of one family
    /// @return for each, in the same order, the smallest such share at which it is called different
    public static double[] q(List<Double> p) {
        int[] falling = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(p::get).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.size()];
        double least = 1;
        for (int place = 0; place < falling.length; place++) {
            int rank = falling.length - place;
            least = Math.min(least, p.get(falling[place]) * falling.length / rank);
            q[falling[place]] = least;
        }
        return q;
    }
}
