package io.tasuki.stage.score.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.stage.score.model.Observations.Labels;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.ranking.Auc;
import io.tasuki.statistics.ranking.ProbabilityError;
import io.tasuki.statistics.ranking.Reliability;
import io.tasuki.statistics.ranking.TopShare;

/// All that the reference measures of chances.
record Measures(ReferenceTable table) {

    void same(Labels labels, double[] chance, JsonNode expected) {
        boolean[] won = labels.toArray();
        Auc auc = Auc.of(won, chance);
        TopShare top = TopShare.of(won, chance, 0.1);
        Calibration line = Calibration.of(won, chance).orElseThrow();
        assertThat(won.length).isEqualTo(expected.path("n").asInt());
        assertThat(labels.count()).isEqualTo(expected.path("positives").asInt());
        table.same("auc", expected.path("auc"), auc.value());
        table.same("auc error", expected.path("auc_se_delong"), auc.standardError());
        table.same("brier", expected.path("brier"), ProbabilityError.brier(won, chance));
        table.same("log loss", expected.path("logloss"), ProbabilityError.logLoss(won, chance));
        table.same("ece", expected.path("ece10"), Reliability.of(won, chance, 10).error());
        table.same("calibration intercept", expected.path("calib_intercept"), line.intercept());
        table.same("calibration slope", expected.path("calib_slope"), line.slope());
        table.same("top rate", expected.path("top_decile_rate"), top.rate());
        table.same("top lift", expected.path("top_decile_lift"), top.lift());
        assertThat(top.rows()).isEqualTo(expected.path("top_decile_n").asInt());
    }
}
