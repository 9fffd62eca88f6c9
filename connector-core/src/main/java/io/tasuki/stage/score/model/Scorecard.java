package io.tasuki.stage.score.model;

import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.Logit;
import java.util.Arrays;
import java.util.List;

/// A model that people can read: the logit of an average row, and what each attribute adds to it. The effects of a row's
/// values are its reasons, and sum to its logit minus the base.
///
/// @param baseLogit of an average training row
/// @param effects one for each attribute
/// @param calibration what the logits were straightened by; it is in them already
public record Scorecard(double baseLogit, List<AttributeEffect> effects, Calibration calibration) {

    public Scorecard {
        effects = List.copyOf(effects);
    }

    Scorecard calibrated(Calibration by) {
        return new Scorecard(
                by.logit(baseLogit),
                effects.stream().map(effect -> effect.stretched(by.slope())).toList(),
                by);
    }

    /// The logit of each row.
    ///
    /// @param rows with the card's attributes in the card's order
    public double[] logits(Observations rows) {
        double[] logits = new double[rows.rows()];
        Arrays.fill(logits, baseLogit);
        for (int i = 0; i < effects.size(); i++) {
            double[] added = rows.columns().get(i).map(effects.get(i)::of);
            for (int row = 0; row < logits.length; row++) {
                logits[row] += added[row];
            }
        }
        return logits;
    }

    /// The chance of each row, 0 to 1.
    public double[] probabilities(Observations rows) {
        return Logit.probabilities(logits(rows));
    }
}
