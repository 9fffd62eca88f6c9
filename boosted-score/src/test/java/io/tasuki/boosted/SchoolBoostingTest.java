package io.tasuki.boosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.stage.score.model.FittedModel;
import io.tasuki.stage.score.model.Observations;
import io.tasuki.stage.score.model.SchoolLeads;
import io.tasuki.statistics.logistic.LossGain;
import io.tasuki.statistics.ranking.Auc;
import io.tasuki.statistics.ranking.ProbabilityError;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A school's leads, against the boosters of the reference. Their numbers depend on the library, so a band is held, as wide
/// as the reference says.
class SchoolBoostingTest {

    private static final double AUC_BAND = 0.010;
    private static final double BRIER_BAND = 0.004;

    @Test
    void aSchoolsLeadsAreScoredAsWellAsTheBestBoosterScoresThem() throws IOException {
        SchoolLeads leads = SchoolLeads.read();
        Observations later = leads.test();
        boolean[] won = later.won().toArray();

        FittedModel trees = SchoolLeads.RECIPE.rivals().getFirst().plain(leads.train()).orElseThrow();
        double[] logits = trees.logits(later);
        double[] card = SchoolLeads.RECIPE.plain(leads.train()).orElseThrow().logits(later);

        double[] chance = trees.probabilities(later);
        ReferenceTable table = new ReferenceTable("boosted-school");
        table.near("AUC", best("auc", Comparator.reverseOrder()), Auc.of(won, chance).value(), AUC_BAND);
        table.near("Brier", best("brier", Comparator.naturalOrder()), ProbabilityError.brier(won, chance), BRIER_BAND);
        table.close();
        LossGain gain = LossGain.of(won, card, logits);
        assertThat(gain.beyondDoubt()).as("log loss falls by %s", gain).isTrue();
    }

    // Of all boosters of the leak-safe columns, whichever library.
    private static JsonNode best(String measure, Comparator<Double> order) {
        JsonNode newer = ReferenceData.numbers("31_boosting_newer_libs").path("x_education").path("leak_safe");
        return Stream.of(SchoolLeads.numbers().path("gradient_boosting"), newer)
                .flatMap(JsonNode::valueStream)
                .map(booster -> booster.path(measure))
                .min(Comparator.comparing(JsonNode::asDouble, order))
                .orElseThrow();
    }
}
