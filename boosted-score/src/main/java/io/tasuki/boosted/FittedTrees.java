package io.tasuki.boosted;

import io.tasuki.stage.score.family.FamilyException;
import io.tasuki.stage.score.family.ModelFamily;
import io.tasuki.statistics.logistic.SparseRows;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Trees that are ready to be asked. What a number adds is its Shapley value over the paths of the trees, worked out exactly
/// (S. Lundberg and others, 2018).
record FittedTrees(Booster booster) implements ModelFamily.Fitted {

    // So many rows with all their contributions at once.
    private static final int ROWS_AT_ONCE = 4096;

    static FittedTrees of(Booster booster, int columns) throws XGBoostError {
        long learnt = booster.getNumFeature();
        if (learnt != columns) {
            booster.dispose();
            throw new FamilyException("the trees were fitted on " + learnt + " columns, not on " + columns);
        }
        booster.setParam("nthread", 1);
        return new FittedTrees(booster);
    }

    @Override
    public void contributions(SparseRows rows, ModelFamily.Taker taker) {
        for (int from = 0; from < rows.rows(); from += ROWS_AT_ONCE) {
            int first = from;
            float[][] added = Question.asked(() -> contributions(rows, first));
            for (int row = 0; row < added.length; row++) {
                taker.take(first + row, added[row]);
            }
        }
    }

    private float[][] contributions(SparseRows rows, int first) throws XGBoostError {
        try (Matrix matrix = Matrix.of(rows, first, Math.min(rows.rows(), first + ROWS_AT_ONCE))) {
            return booster.predictContrib(matrix.data(), 0);
        }
    }

    @Override
    public void close() {
        booster.dispose();
    }
}
