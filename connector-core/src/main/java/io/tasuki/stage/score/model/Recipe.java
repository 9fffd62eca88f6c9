package io.tasuki.stage.score.model;

import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.LogisticFit;
import io.tasuki.statistics.logistic.LogisticModel;
import io.tasuki.statistics.logistic.SparseRows;
import java.util.Map;
import java.util.Optional;

/// How a scorecard is made of observations: an L2 logistic model, its probabilities straightened where that helps.
///
/// @param minLevel how many training rows a level needs to count for itself
/// @param scales by attribute; those that are not named have levels
public record Recipe(int minLevel, Map<String, Scale> scales) {

    private static final double PENALTY = 1;

    public Recipe {
        scales = Map.copyOf(scales);
        if (minLevel < 1) {
            throw new IllegalArgumentException("a level needs at least 1 row, not " + minLevel);
        }
    }

    /// The model is fitted on all rows; whether and how its probabilities are straightened is learnt from the latest
    /// fifth, by a model fitted on the rows before it.
    ///
    /// @return empty when all rows ended alike
    public Optional<Scorecard> train(Observations rows) {
        return plain(rows).map(card -> card.calibrated(LatestSlice.calibration(this, rows)));
    }

    /// Without straightening.
    Optional<Scorecard> plain(Observations rows) {
        Encoder encoder = Encoder.learn(rows.columns(), minLevel, scales);
        SparseRows encoded = encoder.encode(rows.columns());
        return LogisticFit.fit(encoded, rows.won().toArray(), PENALTY).map(model -> card(rows, encoder, encoded, model));
    }

    private static Scorecard card(Observations rows, Encoder encoder, SparseRows encoded, LogisticModel model) {
        double[] means = encoded.means();
        double base = model.intercept();
        for (int i = 0; i < means.length; i++) {
            base += means[i] * model.weights().get(i);
        }
        return new Scorecard(base, encoder.effects(rows.columns(), encoded, model), Calibration.NONE);
    }
}
