package io.tasuki.statistics.significance;

import io.tasuki.statistics.rate.Proportion;

/// The exact test of two rates being one (R. A. Fisher), two-sided: how likely a table is that is at most as likely as
/// the observed one, a ten millionth of tolerance included (as R has it).
public final class Fisher {

    private static final double TOLERANCE = 1 + 1e-7;

    private final long drawn;
    private final long others;
    private final long successes;

    private Fisher(long drawn, long others, long successes) {
        this.drawn = drawn;
        this.others = others;
        this.successes = successes;
    }

    /// 1 when nothing was tried on one side.
    public static double p(Proportion one, Proportion other) {
        return new Fisher(one.trials(), other.trials(), one.successes() + other.successes()).p(one.successes());
    }

    // Weights are ratios to the likeliest table's: what falls below the smallest number is nothing.
    private double p(long observed) {
        double limit = weight(observed) * TOLERANCE;
        Sum sum = new Sum(limit);
        long mode = mode();
        double weight = 1;
        for (long x = mode; weight > 0; x++) {
            sum.add(weight);
            weight *= up(x);
        }
        weight = down(mode);
        for (long x = mode - 1; weight > 0; x--) {
            sum.add(weight);
            weight *= down(x);
        }
        return Math.min(1, sum.rare / sum.all);
    }

    private double weight(long observed) {
        double weight = 1;
        long mode = mode();
        for (long x = mode; x < observed && weight > 0; x++) {
            weight *= up(x);
        }
        for (long x = mode; x > observed && weight > 0; x--) {
            weight *= down(x);
        }
        return weight;
    }

    private long mode() {
        long likeliest = (long) ((successes + 1.0) * (drawn + 1.0) / (drawn + others + 2.0));
        return Math.clamp(likeliest, Math.max(0, successes - others), Math.min(successes, drawn));
    }

    // How much likelier x + 1 is than x; 0 at the end.
    private double up(long x) {
        return ((double) (successes - x) / (x + 1)) * ((double) (drawn - x) / (others - successes + x + 1));
    }

    private double down(long x) {
        return ((double) x / (successes - x + 1)) * ((double) (others - successes + x) / (drawn - x + 1));
    }

    private static final class Sum {

        private final double limit;
        private double rare;
        private double all;

        Sum(double limit) {
            this.limit = limit;
        }

        void add(double weight) {
            all += weight;
            rare += weight <= limit ? weight : 0;
        }
    }
}
