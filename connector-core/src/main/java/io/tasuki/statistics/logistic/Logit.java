package io.tasuki.statistics.logistic;

/// The scale on which a chance has no ends.
public final class Logit {

    private Logit() {}

    public static double of(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    public static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    public static double[] probabilities(double[] logits) {
        double[] chances = new double[logits.length];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = probability(logits[i]);
        }
        return chances;
    }

    /// `-log P(what happened)` at this logit, without overflow far out.
    public static double loss(double logit, boolean won) {
        double against = won ? -logit : logit;
        return against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
    }
}
