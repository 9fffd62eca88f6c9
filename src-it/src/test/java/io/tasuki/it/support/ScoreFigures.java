package io.tasuki.it.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

/// Compares the trial of a score document with a reference's, number by number.
public final class ScoreFigures {

    private ScoreFigures() {}

    /// Every number to 1e-6; `-Dtasuki.figures=true` prints them: what, reference, ours, difference.
    public static void assertTrial(JsonNode trial, JsonNode reference) {
        assertThat(trial.get("handoffs")).isEqualTo(reference.get("n"));
        assertThat(trial.get("won")).isEqualTo(reference.get("positives"));
        close("auc", trial.get("auc"), reference.get("auc"));
        close("auc error", trial.get("auc_error"), reference.get("auc_se_delong"));
        close("brier", trial.get("brier"), reference.get("brier"));
        close("log loss", trial.get("log_loss"), reference.get("logloss"));
        close("top decile rate", trial.get("top_decile_rate"), reference.get("top_decile_rate"));
        close("top decile lift", trial.get("top_decile_lift"), reference.get("top_decile_lift"));
        JsonNode calibration = trial.get("calibration");
        close("calibration intercept", calibration.get("intercept"), reference.get("calib_intercept"));
        close("calibration slope", calibration.get("slope"), reference.get("calib_slope"));
        close("calibration error", calibration.get("ece"), reference.get("ece10"));
    }

    private static void close(String what, JsonNode ours, JsonNode reference) {
        if (Boolean.getBoolean("tasuki.figures")) {
            System.out.printf("%-24s %.9f %.9f %.1e%n", what, reference.asDouble(), ours.asDouble(), Math.abs(ours.asDouble() - reference.asDouble()));
        }
        assertThat(ours.asDouble()).as(what).isEqualTo(reference.asDouble(), within(1e-6));
    }
}
