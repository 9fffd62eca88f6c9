package io.tasuki.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceTable;
import java.io.IOException;

/// Compares the trial of a score document with a reference's, number by number.
public final class ScoreFigures {

    private ScoreFigures() {}

    /// Every number to 1e-6.
    ///
    /// @param name of the table that is left in `target`
    public static void assertTrial(String name, JsonNode trial, JsonNode reference) throws IOException {
        assertThat(trial.get("handoffs")).isEqualTo(reference.get("n"));
        assertThat(trial.get("won")).isEqualTo(reference.get("positives"));
        JsonNode calibration = trial.get("calibration");
        ReferenceTable table = new ReferenceTable(name);
        table.same("auc", reference.get("auc"), trial.get("auc").asDouble());
        table.same("auc error", reference.get("auc_se_delong"), trial.get("auc_error").asDouble());
        table.same("brier", reference.get("brier"), trial.get("brier").asDouble());
        table.same("log loss", reference.get("logloss"), trial.get("log_loss").asDouble());
        table.same("top decile rate", reference.get("top_decile_rate"), trial.get("top_decile_rate").asDouble());
        table.same("top decile lift", reference.get("top_decile_lift"), trial.get("top_decile_lift").asDouble());
        table.same("calibration intercept", reference.get("calib_intercept"), calibration.get("intercept").asDouble());
        table.same("calibration slope", reference.get("calib_slope"), calibration.get("slope").asDouble());
        table.same("calibration error", reference.get("ece10"), calibration.get("ece").asDouble());
        table.close();
    }
}
