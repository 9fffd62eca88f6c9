package io.tasuki.statistics.resample;

import io.tasuki.statistics.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;

/// The interval of a sum over independent units, by the bootstrap: in each replicate every unit occurs as often as a Poisson
/// number of mean 1 says, which is how often it is drawn with replacement from many (N. Chamandy and others, 2012). Units
/// that add nothing need not be told.
///
/// The same numbers in the same order with the same seed give the same interval. For one thread.
public final class PoissonBootstrap {

    private static final int REPLICATES = 1_000;
    private static final int FEWEST_REPLICATES = 200;
    private static final int DRAWS = 10_000_000;
    private static final double TAIL = 0.025;
    /// Chances of 0, 1, 2... occurrences, added up; the rest of them is less than one in a trillion.
    private static final double[] UP_TO = upTo(14);

    private final SplittableRandom random;

    public PoissonBootstrap(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private static double[] upTo(int most) {
        double[] sums = new double[most];
        double chance = Math.exp(-1);
        for (int times = 0; times < most; times++) {
            sums[times] = (times == 0 ? 0 : sums[times - 1]) + chance;
            chance /= times + 1;
        }
        return sums;
    }

    /// The middle 95 % of the replicates: of 1,000, or fewer where units are very many, 200 at least.
    ///
    /// @param added what each unit adds to the sum
    public Interval ofSum(double[] added) {
        int replicates = Math.max(FEWEST_REPLICATES, Math.min(REPLICATES, DRAWS / Math.max(1, added.length)));
        double[] sums = new double[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            for (double one : added) {
                sums[replicate] += occurrences() * one;
            }
        }
        Arrays.sort(sums);
        return new Interval(quantile(sums, TAIL), quantile(sums, 1 - TAIL));
    }

    private int occurrences() {
        double drawn = random.nextDouble();
        int times = 0;
        while (times < UP_TO.length && drawn >= UP_TO[times]) {
            times++;
        }
        return times;
    }

    // Between the two nearest, as most programs have it by default (type 7 of Hyndman and Fan, 1996).
    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
