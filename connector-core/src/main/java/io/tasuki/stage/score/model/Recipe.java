package io.tasuki.stage.score.model;

import io.tasuki.stage.score.family.ModelFamilies;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.LogisticFit;
import io.tasuki.statistics.logistic.LogisticModel;
import io.tasuki.statistics.logistic.SparseRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a scorecard is made of observations: an L2 logistic model, its probabilities straightened where that helps. Other
/// families learn from the same columns.
///
/// @param minLevel how many training rows a level needs to count for itself
/// @param scales by attribute; those that are not named have levels
public record Recipe(int minLevel, Map<String, Scale> scales) implements Learner {

    public static final String KIND = "l2_logistic";

    private static final double PENALTY = 1;

    public Recipe {
        scales = Map.copyOf(scales);
        if (minLevel < 1) {
            throw new IllegalArgumentException("a level needs at least 1 row, not " + minLevel);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// The other families at hand, of the same columns of numbers.
    public List<Learner> rivals() {
        return ModelFamilies.installed().stream().<Learner>map(family -> new FamilyLearner(this, family)).toList();
    }

    Encoder encoder(Observations rows) {
        return Encoder.learn(rows.columns(), minLevel, scales);
    }

    @Override
    public Optional<Scorecard> plain(Observations rows) {
        Encoder encoder = encoder(rows);
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
