package io.tasuki.stage.score.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.Logit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What gives rows their chance, and says what each attribute has to do with it: a table that people can read, or the model
/// of another family. A row's effects are its reasons, and sum to its logit minus the base.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form", defaultImpl = Scorecard.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Scorecard.class, name = "scorecard"),
    @JsonSubTypes.Type(value = FamilyModel.class, name = "family")
})
public sealed interface FittedModel permits Scorecard, FamilyModel {

    /// The logit that every row begins with.
    double baseLogit();

    /// What the logits were straightened by; it is in them already.
    Calibration calibration();

    /// How the training rows lay, one for each attribute, in the model's order.
    List<AttributeSpread> spreads();

    /// The same model on a straightened logit.
    FittedModel calibrated(Calibration by);

    /// What each attribute adds to each row: by attribute, then by row.
    ///
    /// @param columns of the model's attributes in the model's order
    double[][] effects(List<Column> columns);

    /// Why it cannot be asked here, with the remedy; empty when it can.
    Optional<String> trouble();

    /// The logit of each row.
    ///
    /// @param rows with the model's attributes in the model's order
    default double[] logits(Observations rows) {
        double[] logits = new double[rows.rows()];
        Arrays.fill(logits, baseLogit());
        for (double[] added : effects(rows.columns())) {
            for (int row = 0; row < logits.length; row++) {
                logits[row] += added[row];
            }
        }
        return logits;
    }

    /// The chance of each row, 0 to 1.
    default double[] probabilities(Observations rows) {
        return Logit.probabilities(logits(rows));
    }
}
