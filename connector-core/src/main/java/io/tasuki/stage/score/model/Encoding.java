package io.tasuki.stage.score.model;

import io.tasuki.statistics.logistic.SparseRows;
import java.util.List;

/// How one attribute becomes columns of numbers, learnt from training rows alone.
sealed interface Encoding permits LevelEncoding, NumberEncoding {

    String attribute();

    /// What each of its columns is called.
    List<String> names();

    /// The column's numbers at one row of a target, whose first column of this attribute is `first`.
    interface Filler {
        void fill(int row, SparseRows target, int first);
    }

    /// Prepares to fill in the rows of a column of the same attribute.
    Filler filler(Column column);

    /// @param weights one for each of its columns
    /// @param centre the mean of each of its columns over the training rows
    AttributeEffect effect(Column trained, double[] weights, double[] centre);
}
