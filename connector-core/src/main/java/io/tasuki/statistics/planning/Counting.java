package io.tasuki.statistics.planning;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogBeta;

/// How many of so many succeed.
public final class Counting {

    private static final double NEGLIGIBLE = Math.log(1e-20);

    private Counting() {}

    /// Where the rate is only believed (beta-binomial).
    public static Wins believed(int trials, RateBelief rate) {
        double whole = LogBeta.value(rate.alpha(), rate.beta());
        return Wins.of(IntStream.rangeClosed(0, trials)
                .mapToDouble(wins -> Math.exp(logCombinations(trials, wins)
                        + LogBeta.value(wins + rate.alpha(), trials - wins + rate.beta())
                        - whole))
                .toArray());
    }

    /// Where the rate is known (binomial).
    ///
    /// @param rate 0 to 1
    public static Wins known(int trials, double rate) {
        if (rate <= 0 || rate >= 1) {
            double[] certain = new double[rate <= 0 ? 1 : trials + 1];
            certain[certain.length - 1] = 1;
            return Wins.of(certain);
        }
        double yes = Math.log(rate);
        double no = Math.log1p(-rate);
        return around(
                (int) Math.round(trials * rate),
                trials,
                wins -> logCombinations(trials, wins) + wins * yes + (trials - wins) * no);
    }

    /// Where each has a chance of its own (Poisson-binomial), added up one after the other.
    public static Wins ofEach(double... chances) {
        Wins wins = Wins.of(1);
        for (double chance : chances) {
            wins = wins.plus(Wins.of(1 - chance, chance));
        }
        return wins;
    }

    /// Where they come by themselves and only the pace is believed (negative binomial: a Poisson count whose mean is a gamma
    /// variable).
    ///
    /// @param mean 0 or more
    /// @param size above 0: the gamma's shape, so many events is what the pace is known from
    public static Wins coming(double mean, double size) {
        if (mean <= 0) {
            return Wins.of(1);
        }
        double stay = Math.log(size / (size + mean));
        double come = Math.log(mean / (size + mean));
        return around(
                (int) mean,
                Integer.MAX_VALUE - 1,
                wins -> -LogBeta.value(size, wins + 1.0) - Math.log(size + wins) + size * stay + wins * come);
    }

    // Walks away from a likely count to either side until nothing is left.
    private static Wins around(int likely, int most, IntToDoubleFunction log) {
        int from = likely;
        while (from > 0 && log.applyAsDouble(from - 1) > NEGLIGIBLE) {
            from--;
        }
        int to = likely;
        while (to < most && log.applyAsDouble(to + 1) > NEGLIGIBLE) {
            to++;
        }
        return Wins.from(from, IntStream.rangeClosed(from, to).mapToDouble(wins -> Math.exp(log.applyAsDouble(wins))).toArray());
    }

    private static double logCombinations(int trials, int chosen) {
        return -Math.log1p(trials) - LogBeta.value(chosen + 1.0, trials - chosen + 1.0);
    }
}
