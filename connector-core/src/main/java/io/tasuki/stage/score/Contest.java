package io.tasuki.stage.score;

import io.tasuki.stage.score.ScoreReport.Rival;
import io.tasuki.stage.score.family.FamilyException;
import io.tasuki.stage.score.model.FittedModel;
import io.tasuki.stage.score.model.Learner;
import io.tasuki.stage.score.model.Observations;
import io.tasuki.stage.score.model.Recipe;
import io.tasuki.statistics.logistic.LossGain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The kinds of models at hand, fitted on the same handoffs and tried on the same later ones.
///
/// The scorecard stands unless another kind loses less by more than twice the error of that difference: log loss judges the
/// chances that are told, where the ranking alone would not, and a table that people can read is worth more than a hair.
///
/// @param rivals how each other kind did, used or not
record Contest(Entry winner, List<Rival> rivals) {

    /// A kind with what it made and how that did.
    record Entry(Learner learner, FittedModel model, Trial trial) {

        private static Entry of(Learner learner, Observations learnt, Function<FittedModel, Trial> tried) {
            FittedModel model = trained(learner, learnt);
            return new Entry(learner, model, tried.apply(model));
        }

        /// The same kind fitted on other handoffs.
        FittedModel trained(Observations rows) {
            return trained(learner, rows);
        }

        // Both outcomes occur, so there is a model.
        private static FittedModel trained(Learner learner, Observations rows) {
            return learner.train(rows)
                    .orElseThrow(() -> new IllegalStateException(
                            "the fit of " + learner.kind() + " on " + rows.rows() + " handoffs found no end"));
        }
    }

    /// @param tried tries a model on the later handoffs
    static Contest hold(Recipe recipe, Observations learnt, Function<FittedModel, Trial> tried) {
        Entry best = Entry.of(recipe, learnt, tried);
        List<Rival> rivals = new ArrayList<>();
        for (Learner learner : recipe.rivals()) {
            try {
                Entry entry = Entry.of(learner, learnt, tried);
                LossGain gain = entry.trial().gainOver(best.trial());
                rivals.add(entry.trial().rival(learner.kind(), gain));
                best = gain.beyondDoubt() ? entry : best;
            } catch (FamilyException trouble) {
                rivals.add(Rival.untried(learner.kind(), String.valueOf(trouble.getMessage())));
            }
        }
        return new Contest(best, rivals);
    }
}
