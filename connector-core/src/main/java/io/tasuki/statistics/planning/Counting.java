package io.tasuki.statistics.planning;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogBeta;

/// How many of so many succeed.
public final class Counting {

    private static final double NEGLIGIBLE = 1e-20;

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
        int likely = (int) Math.round(trials * rate);
        double odds = rate / (1 - rate);
        return around(
                likely,
                logCombinations(trials, likely) + likely * Math.log(rate) + (trials - likely) * Math.log1p(-rate),
                wins -> (trials - wins + 1.0) / wins * odds);
    }

    /// Where each has a chance of its own (Poisson-binomial).
    public static Wins ofEach(double... chances) {
        return Wins.all(DoubleStream.of(chances).mapToObj(chance -> Wins.of(1 - chance, chance)).toList());
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
        int likely = (int) mean;
        double come = mean / (size + mean);
        return around(
                likely,
                likely * Math.log(come) + size * Math.log(size / (size + mean)) - LogBeta.value(size, likely + 1.0) - Math.log(size + likely),
                wins -> (size + wins - 1) / wins * come);
    }

    // Walks away from a likely count to either side until nothing is left; a logarithm for each count would take far longer.
    // `rise` is how many times as likely a count is as the one below it; 0 beyond the last one.
    private static Wins around(int likely, double log, IntToDoubleFunction rise) {
        double there = Math.exp(log);
        double[] below = side(there, step -> step > likely ? 0 : 1 / rise.applyAsDouble(likely - step + 1));
        double[] above = side(there, step -> rise.applyAsDouble(likely + step));
        double[] all = new double[below.length + 1 + above.length];
        all[below.length] = there;
        for (int i = 0; i < below.length; i++) {
            all[below.length - 1 - i] = below[i];
        }
        System.arraycopy(above, 0, all, below.length + 1, above.length);
        return Wins.from(likely - below.length, all);
    }

    // How likely what lies 1, 2, 3 and so on away is.
    private static double[] side(double there, IntToDoubleFunction change) {
        DoubleStream.Builder side = DoubleStream.builder();
        double probability = there;
        for (int step = 1; (probability *= change.applyAsDouble(step)) > NEGLIGIBLE; step++) {
            side.add(probability);
        }
        return side.build().toArray();
    }

    private static double logCombinations(int trials, int chosen) {
        return -Math.log1p(trials) - LogBeta.value(chosen + 1.0, trials - chosen + 1.0);
    }
}
