package io.tasuki.statistics.rate;

import java.util.List;

/// Fits the beta distribution that the rates of an attribute's levels come from (empirical Bayes): maximum marginal
/// likelihood over the mean (logit scale) and the strength (log scale).
///
/// When the likelihood still rises at a strength of [#NO_DIFFERENCE], the levels differ no more than chance makes them
/// differ, and the prior is the pooled rate with the strength [#POOLED]. When it still rises at a strength of
/// [#NO_LIKENESS], every level is all or nothing: the prior is [Kleinman]'s.
public final class BetaBinomial {

    static final double NO_DIFFERENCE = 1e5;
    static final double NO_LIKENESS = 1e-6;
    static final double POOLED = 1e6;

    private static final double[] STARTS = {0, 2, 4, 6, 9};
    private static final double FAR = Math.log(1e7);
    private static final double NEAR = Math.log(1e-7);
    private static final int STEPS = 200;
    private static final double LONGEST_STEP = 2;
    private static final double SHORTEST_STEP = 1e-11;

    private BetaBinomial() {}

    /// @param levels at least one, each with trials
    public static BetaPrior fit(List<Proportion> levels) {
        Proportion total = Proportion.total(levels);
        // Levels of one trial each say nothing about how levels differ.
        if (total.isConstant() || levels.stream().allMatch(level -> level.trials() == 1)) {
            return pooled(total);
        }
        double mean = Math.log((double) total.successes() / total.failures());
        MarginalLikelihood best = best(new MarginalLikelihood.Data(levels), mean);
        if (best.strength() >= NO_DIFFERENCE) {
            return pooled(total);
        }
        return best.strength() < NO_LIKENESS ? Kleinman.fit(levels) : new BetaPrior(best.alpha(), best.beta(), false);
    }

    // A rate of exactly 0 or 1 is no distribution: half a success and half a failure more keep it one (Jeffreys).
    private static BetaPrior pooled(Proportion total) {
        double rate = total.isConstant() ? (total.successes() + 0.5) / (total.trials() + 1.0) : total.rate();
        return new BetaPrior(rate * POOLED, (1 - rate) * POOLED, true);
    }

    // The surface can have more than one summit, so several climbs start at different strengths.
    private static MarginalLikelihood best(MarginalLikelihood.Data data, double mean) {
        MarginalLikelihood best = climb(data.at(mean, STARTS[0]));
        for (int i = 1; i < STARTS.length; i++) {
            MarginalLikelihood other = climb(data.at(mean, STARTS[i]));
            if (other.value() > best.value() + 1e-12) {
                best = other;
            }
        }
        return best;
    }

    private static MarginalLikelihood climb(MarginalLikelihood start) {
        MarginalLikelihood here = start;
        for (int i = 0; i < STEPS && here.logStrength() < FAR && here.logStrength() > NEAR; i++) {
            double[] step = here.newtonStep();
            double longest = Math.max(Math.abs(step[0]), Math.abs(step[1]));
            if (longest < SHORTEST_STEP) {
                return here;
            }
            MarginalLikelihood next = walk(here, step, Math.min(1, LONGEST_STEP / longest));
            if (next == here) {
                return here;
            }
            here = next;
        }
        return here;
    }

    // Halves the step until it does not lead down by more than rounding.
    private static MarginalLikelihood walk(MarginalLikelihood here, double[] step, double longest) {
        double slack = 1e-13 * Math.abs(here.value());
        for (double scale = longest; scale > 1e-12; scale /= 2) {
            MarginalLikelihood next = here.moved(scale * step[0], scale * step[1]);
            if (next.value() >= here.value() - slack) {
                return next;
            }
        }
        return here;
    }
}
