package io.tasuki.boosted;

import io.tasuki.stage.score.family.FamilyException;
import java.io.IOException;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// Something asked of the library.
@FunctionalInterface
interface Question<T> {

    T answer() throws XGBoostError, IOException;

    /// Its own errors come out as the family's.
    static <T> T asked(Question<T> question) {
        try {
            return question.answer();
        } catch (XGBoostError | IOException problem) {
            throw new FamilyException("boosted trees failed: " + problem.getMessage(), problem);
        }
    }
}
