package io.tasuki.boosted;

import io.tasuki.stage.score.family.FamilyException;
import io.tasuki.stage.score.family.ModelFamily;
import io.tasuki.statistics.logistic.SparseRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Many small trees, each fitted on what those before it left over. One thread and a fixed seed: the same rows make the
/// same trees.
public final class BoostedTrees implements ModelFamily {

    private static final int ROUNDS = 200;
    private static final String FORM = "ubj";
    private static final Map<String, Object> PARAMETERS = Map.of(
            "objective", "binary:logistic",
            "eta", 0.05,
            "max_depth", 4,
            "min_child_weight", 5,
            "reg_lambda", 1,
            "tree_method", "hist",
            "max_bin", 256,
            "seed", 0,
            "nthread", 1,
            "verbosity", 0);

    @Override
    public String name() {
        return "boosted_trees";
    }

    @Override
    public Optional<String> trouble() {
        return NativeLibrary.trouble();
    }

    @Override
    public byte[] fit(SparseRows rows, boolean[] won) {
        return asked(() -> {
            try (Matrix matrix = Matrix.of(rows, 0, rows.rows())) {
                matrix.data().setLabel(labels(won));
                return fit(matrix.data());
            }
        });
    }

    private static byte[] fit(DMatrix data) throws XGBoostError {
        Booster booster = XGBoost.train(data, PARAMETERS, ROUNDS, new HashMap<>(), null, null);
        try {
            return booster.toByteArray(FORM);
        } finally {
            booster.dispose();
        }
    }

    private static float[] labels(boolean[] won) {
        float[] labels = new float[won.length];
        for (int row = 0; row < won.length; row++) {
            labels[row] = won[row] ? 1 : 0;
        }
        return labels;
    }

    @Override
    public Fitted read(byte[] fitted, int columns) {
        return asked(() -> FittedTrees.of(XGBoost.loadModel(fitted), columns));
    }

    private <T> T asked(Question<T> question) {
        trouble().ifPresent(trouble -> {
            throw new FamilyException(trouble);
        });
        return Question.asked(question);
    }
}
