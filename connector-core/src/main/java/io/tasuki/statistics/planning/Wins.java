package io.tasuki.statistics.planning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How many there may be: the probability of each count from [#fewest] on. What is less likely than 1e-18 beyond either end
/// is left out.
public final class Wins {

    private static final double NOTHING = 1e-18;

    private final int fewest;
    private final double[] probabilities;

    private Wins(int fewest, double[] probabilities) {
        this.fewest = fewest;
        this.probabilities = probabilities;
    }

    /// @param probabilities of 0, 1, 2 and so on; together 1
    static Wins of(double... probabilities) {
        return from(0, probabilities);
    }

    /// @param probabilities of `fewest` and of what follows
    static Wins from(int fewest, double... probabilities) {
        return trimmed(fewest, probabilities);
    }

    private static Wins trimmed(int fewest, double[] probabilities) {
        int from = 0;
        int to = probabilities.length;
        while (to - from > 1 && probabilities[from] < NOTHING) {
            from++;
        }
        while (to - from > 1 && probabilities[to - 1] < NOTHING) {
            to--;
        }
        return new Wins(fewest + from, Arrays.copyOfRange(probabilities, from, to));
    }

    public int fewest() {
        return fewest;
    }

    public int most() {
        return fewest + probabilities.length - 1;
    }

    public double probability(int count) {
        return count < fewest || count > most() ? 0 : probabilities[count - fewest];
    }

    public double atLeast(int count) {
        return Math.min(
                1, IntStream.rangeClosed(Math.max(count, fewest), most()).mapToDouble(this::probability).sum());
    }

    public double mean() {
        return IntStream.rangeClosed(fewest, most()).mapToDouble(count -> count * probability(count)).sum();
    }

    public double variance() {
        double mean = mean();
        return IntStream.rangeClosed(fewest, most())
                .mapToDouble(count -> (count - mean) * (count - mean) * probability(count))
                .sum();
    }

    /// The smallest count that is not exceeded with at least this probability.
    public int quantile(double probability) {
        double sum = 0;
        for (int count = fewest; count < most(); count++) {
            sum += probability(count);
            if (sum >= probability) {
                return count;
            }
        }
        return most();
    }

    /// Both together, where neither tells anything of the other.
    public Wins plus(Wins other) {
        double[] sums = new double[probabilities.length + other.probabilities.length - 1];
        double[] others = other.probabilities;
        for (int one = 0; one < probabilities.length; one++) {
            double probability = probabilities[one];
            for (int two = 0; two < others.length; two++) {
                sums[one + two] += probability * others[two];
            }
        }
        return trimmed(fewest + other.fewest, sums);
    }

    /// All together, where none tells anything of another: halves are added up before they are added, which takes fewer steps
    /// than one after the other.
    ///
    /// @param some none of them: no wins
    public static Wins all(List<Wins> some) {
        int half = some.size() / 2;
        return switch (some.size()) {
            case 0 -> of(1);
            case 1 -> some.getFirst();
            default -> all(some.subList(0, half)).plus(all(some.subList(half, some.size())));
        };
    }

    /// Either one or another, each as likely.
    ///
    /// @param possible at least one
    public static Wins oneOf(List<Wins> possible) {
        int from = possible.stream().mapToInt(Wins::fewest).min().orElseThrow();
        int to = possible.stream().mapToInt(Wins::most).max().orElseThrow();
        double[] means = new double[to - from + 1];
        for (Wins wins : possible) {
            for (int i = 0; i < wins.probabilities.length; i++) {
                means[wins.fewest - from + i] += wins.probabilities[i] / possible.size();
            }
        }
        return trimmed(from, means);
    }
}
