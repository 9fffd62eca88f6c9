package io.tasuki.stage.score.model;

import java.util.Optional;

/// One way to make a model of observations.
public interface Learner {

    /// A word for programs.
    String kind();

    /// Makes a model whose probabilities are not straightened.
    ///
    /// @return empty when all rows ended alike
    /// @throws io.tasuki.stage.score.family.FamilyException when another family cannot
    Optional<? extends FittedModel> plain(Observations rows);

    /// The model is fitted on all rows; whether and how its probabilities are straightened is learnt from the latest
    /// fifth, by a model fitted on the rows before it.
    ///
    /// @return empty when all rows ended alike
    default Optional<FittedModel> train(Observations rows) {
        return plain(rows).map(model -> model.calibrated(LatestSlice.calibration(this, rows)));
    }
}
