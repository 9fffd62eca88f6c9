package io.tasuki.stage.score.model;

import io.tasuki.stage.score.family.FamilyException;
import io.tasuki.stage.score.family.ModelFamilies;
import io.tasuki.stage.score.family.ModelFamily;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.SparseRows;
import java.util.List;
import java.util.Optional;

/// A model that only its family can read. What the columns of one attribute add to a row is the attribute's effect.
///
/// @param family its name
/// @param baseLogit of the family, straightened
/// @param encoder makes its columns of attributes
/// @param kept what the family fitted
public record FamilyModel(
        String family,
        double baseLogit,
        Encoder encoder,
        List<AttributeSpread> spreads,
        Calibration calibration,
        KeptBytes kept)
        implements FittedModel {

    public FamilyModel {
        spreads = List.copyOf(spreads);
    }

    @Override
    public FamilyModel calibrated(Calibration by) {
        return new FamilyModel(family, by.logit(baseLogit), encoder, spreads, by, kept);
    }

    @Override
    public Optional<String> trouble() {
        if (!kept.intact()) {
            return Optional.of("the model was damaged in the store; make another: tasuki score --train");
        }
        return ModelFamilies.find(family)
                .map(ModelFamily::trouble)
                .orElseGet(() -> Optional.of("nothing installed can read models of the kind " + family
                        + "; put its jar back beside the program, or make another: tasuki score --train"));
    }

    @Override
    public double[][] effects(List<Column> columns) {
        SparseRows rows = encoder.encode(columns);
        double[][] effects = new double[spreads.size()][rows.rows()];
        int[] owner = encoder.owners();
        try (ModelFamily.Fitted fitted = open()) {
            fitted.contributions(rows, (row, added) -> {
                for (int column = 0; column < owner.length; column++) {
                    effects[owner[column]][row] += calibration.slope() * added[column];
                }
            });
        }
        return effects;
    }

    private ModelFamily.Fitted open() {
        trouble().ifPresent(trouble -> {
            throw new FamilyException(trouble);
        });
        return ModelFamilies.find(family).orElseThrow().read(kept.bytes(), encoder.names().size());
    }
}
