package io.tasuki.stage.measure;

import java.util.List;

/// Fits the beta distribution that the rates of an attribute's levels come from (empirical Bayes): maximum marginal
/// likelihood over the mean (logit scale) and the strength (log scale).
///
/// When the likelihood still rises at a strength of [#NO_DIFFERENCE], the levels differ no more than chance makes them
/// differ, and the prior is the pooled rate with the strength [#POOLED].
final class BetaBinomial {

    static final double NO_DIFFERENCE = 1e5;
    static final double POOLED = 1e6;

    private static final double[] STARTS = {0, 2, 4, 6, 9};
    private static final double FAR = Math.log(1e7);
    private static final int STEPS = 200;
    private static final double LONGEST_STEP = 2;
    private static final double SHORTEST_STEP = 1e-11;

    private BetaBinomial() {}

    /// @param levels at least one, each with handoffs
    static ConversionReport.Prior fit(List<Counts> levels) {
        long won = levels.stream().mapToLong(Counts::won).sum();
        long of = levels.stream().mapToLong(Counts::handoffs).sum();
        // Levels of one handoff each say nothing about how levels differ.
        boolean silent = won == 0 || won == of || levels.stream().allMatch(level -> level.handoffs() == 1);
        if (silent) {
            return pooled(won, of);
        }
        MarginalLikelihood best = best(new MarginalLikelihood.Data(levels), Math.log((double) won / (of - won)));
        return best.strength() >= NO_DIFFERENCE
                ? pooled(won, of)
                : new ConversionReport.Prior(best.alpha(), best.beta(), false);
    }

    static ConversionReport.Shrunk shrink(ConversionReport.Prior prior, Counts level) {
        double alpha = prior.alpha() + level.won();
        double beta = prior.beta() + level.handoffs() - level.won();
        return new ConversionReport.Shrunk(alpha / (alpha + beta), new BetaQuantile(alpha, beta).interval());
    }

    // A rate of exactly 0 or 1 is no distribution: half a win and half a loss more keep it one (Jeffreys).
    private static ConversionReport.Prior pooled(long won, long of) {
        double rate = won == 0 || won == of ? (won + 0.5) / (of + 1.0) : (double) won / of;
        return new ConversionReport.Prior(rate * POOLED, (1 - rate) * POOLED, true);
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
        for (int i = 0; i < STEPS && here.logStrength() < FAR; i++) {
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
