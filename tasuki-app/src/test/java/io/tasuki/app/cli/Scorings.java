package io.tasuki.app.cli;

import io.tasuki.stage.measure.guard.Effect;
import io.tasuki.stage.measure.guard.Evidence;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.stage.measure.guard.Reason;
import io.tasuki.stage.score.Gates.Gate;
import io.tasuki.stage.score.ScoreReport;
import io.tasuki.stage.score.ScoreReport.Backtest;
import io.tasuki.stage.score.ScoreReport.Calibrated;
import io.tasuki.stage.score.ScoreReport.Drift;
import io.tasuki.stage.score.ScoreReport.Model;
import io.tasuki.stage.score.ScoreReport.Rival;
import io.tasuki.stage.score.ScoreReport.Trained;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/// What scoring may come to.
final class Scorings {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T08:15:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private Scorings() {}

    static ScoreReport published() {
        return new ScoreReport(
                "published",
                Gate.PASSED,
                "on later handoffs the best tenth won 2.00 times the average (95 %: 1.50 - 2.60)",
                NOW,
                new Model("20260331-1a2b3c4d", "l2_logistic", 180, new Trained(DAY, DAY.plusDays(89), 4000, 900), false, NOW, "automatic"),
                new Backtest(
                        DAY, DAY.plusDays(89), 1000, 200, new Trained(DAY.minusYears(1), DAY.minusMonths(6), 3000, 700),
                        0.66, 0.021, 0.15, 0.16, 0.06, 0.48, 0.4, 2.0, List.of(1.5, 2.6), new Calibrated(0.01, 0.98, 0.02),
                        List.of(new Rival("boosted_trees", 0.67, 0.149, 0.004, 0.003, false, null))),
                List.of("source", "industry"),
                List.of(new Judgement(
                        "product", Reason.CHANGED_AFTER_HANDOFF, Effect.REFUSED, false, new Evidence(4000, 900, 0.9, 0.5, 0.31, 0, 0.8))),
                List.of(new Drift("source", 0.02), new Drift("industry", null)));
    }

    static ScoreReport withoutSignal() {
        return new ScoreReport(
                "no_usable_signal", Gate.NO_SKILL, "no better", NOW, null, null, List.of(), published().attributesRefused(), List.of());
    }
}
