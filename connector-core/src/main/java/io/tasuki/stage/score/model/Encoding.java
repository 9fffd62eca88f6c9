package io.tasuki.stage.score.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tasuki.statistics.logistic.SparseRows;
import java.util.List;

/// How one attribute becomes columns of numbers, learnt from training rows alone.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LevelEncoding.class, name = "levels"),
    @JsonSubTypes.Type(value = NumberEncoding.class, name = "number")
})
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

    /// How the training rows lie in it, whatever is learnt from them.
    default AttributeSpread spread(Column trained) {
        double[] nothing = new double[names().size()];
        return effect(trained, nothing, nothing).spread();
    }
}
