package io.tasuki.statistics.planning;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What open deals may bring, each all or nothing.
///
/// 1. The distribution is exact, one entry for each possible sum, while there are at most [#EXACT] of them.
/// 2. Beyond, each value is rounded to a grid, so that no sum is off by more than [#error].
public final class OpenPipeline {

    static final int EXACT = 20_000;

    private static final int GRID = 10_000;

    private final List<Deal> deals;
    private final NavigableMap<Double, Double> sums;
    private final double error;

    /// One open deal.
    ///
    /// @param value 0 or more
    /// @param chance of being won, 0 to 1
    public record Deal(double value, double chance) {}

    private OpenPipeline(List<Deal> deals, NavigableMap<Double, Double> sums, double error) {
        this.deals = deals;
        this.sums = sums;
        this.error = error;
    }

    public static OpenPipeline of(List<Deal> deals) {
        NavigableMap<Double, Double> exact = exact(deals);
        return exact.isEmpty() ? rounded(deals) : new OpenPipeline(List.copyOf(deals), exact, 0);
    }

    private static OpenPipeline rounded(List<Deal> deals) {
        double step = deals.stream().mapToDouble(Deal::value).sum() / GRID;
        double error = 0;
        double[] chances = {1};
        for (Deal deal : deals) {
            int steps = (int) Math.rint(deal.value / step);
            error += Math.abs(steps * step - deal.value);
            chances = with(chances, steps, deal.chance);
        }
        NavigableMap<Double, Double> sums = new TreeMap<>();
        for (int i = 0; i < chances.length; i++) {
            sums.put(i * step, chances[i]);
        }
        return new OpenPipeline(List.copyOf(deals), sums, error);
    }

    private static double[] with(double[] chances, int steps, double chance) {
        double[] next = new double[chances.length + steps];
        for (int i = 0; i < chances.length; i++) {
            next[i] += chances[i] * (1 - chance);
            next[i + steps] += chances[i] * chance;
        }
        return next;
    }

    // Empty when there are too many.
    private static NavigableMap<Double, Double> exact(List<Deal> deals) {
        NavigableMap<Double, Double> sums = new TreeMap<>(Map.of(0.0, 1.0));
        for (Deal deal : deals) {
            NavigableMap<Double, Double> next = new TreeMap<>();
            sums.forEach((sum, probability) -> {
                next.merge(sum, probability * (1 - deal.chance), Double::sum);
                next.merge(sum + deal.value, probability * deal.chance, Double::sum);
            });
            sums = next;
            if (sums.size() > EXACT) {
                return new TreeMap<>();
            }
        }
        return sums;
    }

    /// How far a sum may be off by the rounding; 0 where nothing was rounded.
    public double error() {
        return error;
    }

    /// How likely they bring at least this amount, give or take [#error].
    public double atLeast(double amount) {
        return sums.tailMap(amount, true).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// All of them, if all were won.
    public double total() {
        return deals.stream().mapToDouble(Deal::value).sum();
    }

    /// What they bring on average.
    public double weighted() {
        return deals.stream().mapToDouble(deal -> deal.value * deal.chance).sum();
    }

    public double deviation() {
        return Math.sqrt(deals.stream()
                .mapToDouble(deal -> deal.value * deal.value * deal.chance * (1 - deal.chance))
                .sum());
    }
}
