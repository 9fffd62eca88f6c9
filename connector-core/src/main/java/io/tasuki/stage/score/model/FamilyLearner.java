package io.tasuki.stage.score.model;

import io.tasuki.stage.score.family.ModelFamily;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.SparseRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the model of another family of the same columns of numbers that the recipe makes a scorecard of.
record FamilyLearner(Recipe recipe, ModelFamily family) implements Learner {

    @Override
    public String kind() {
        return family.name();
    }

    @Override
    public Optional<FamilyModel> plain(Observations rows) {
        boolean alike = rows.won().count() == 0 || rows.won().count() == rows.rows();
        return alike ? Optional.empty() : Optional.of(model(rows, recipe.encoder(rows)));
    }

    private FamilyModel model(Observations rows, Encoder encoder) {
        SparseRows encoded = encoder.encode(rows.columns());
        byte[] fitted = family.fit(encoded, rows.won().toArray());
        return new FamilyModel(
                family.name(),
                base(fitted, encoder.encode(rows.rows(0, 1).columns())),
                encoder,
                encoder.spreads(rows.columns()),
                Calibration.NONE,
                KeptBytes.of(fitted));
    }

    // Every row begins with it.
    private double base(byte[] fitted, SparseRows any) {
        List<Double> base = new ArrayList<>();
        try (ModelFamily.Fitted model = family.read(fitted, any.columns())) {
            model.contributions(any, (row, added) -> base.add((double) added[added.length - 1]));
        }
        return base.getFirst();
    }
}
