package io.tasuki.stage.score;

import io.tasuki.stage.score.ScoreReport.Drift;
import io.tasuki.stage.score.ScoreReport.Model;
import io.tasuki.store.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A model that was kept, with what its trial came to.
///
/// @param fittedUntil the last day of the handoffs it was fitted on
/// @param promotedAt empty: never
/// @param promotedBy automatic or user
public record KeptModel(
        String id,
        ScoreModel model,
        ScoreReport report,
        LocalDate fittedUntil,
        Optional<Instant> promotedAt,
        Optional<String> promotedBy) {

    /// True when it may give scores.
    public boolean passes() {
        return report.gate() == Gates.Gate.PASSED;
    }

    /// Its report, with its id and whether it gives the scores.
    public ScoreReport told(ZoneId zone) {
        return told(report.asOf(), report.drift(), zone);
    }

    /// The same with how far the handoffs since the last one it was fitted on have moved.
    public ScoreReport told(Session session, Instant asOf, ZoneId zone) {
        return told(
                asOf.atZone(zone).toOffsetDateTime(),
                ModelDrift.since(session, model.fitted(), fittedUntil, asOf, zone),
                zone);
    }

    private ScoreReport told(OffsetDateTime asOf, List<Drift> drift, ZoneId zone) {
        boolean waits = passes() && promotedAt.isEmpty();
        return new ScoreReport(
                report.status(),
                report.gate(),
                waits ? report.reason() + "; not promoted yet: tasuki score --promote " + id : report.reason(),
                asOf,
                named(Objects.requireNonNull(report.model()), zone),
                report.backtest(),
                report.attributesUsed(),
                report.attributesRefused(),
                drift);
    }

    private Model named(Model model, ZoneId zone) {
        @Nullable OffsetDateTime promoted =
                promotedAt.map(moment -> moment.atZone(zone).toOffsetDateTime()).orElse(null);
        return new Model(
                id,
                model.kind(),
                model.horizonDays(),
                model.trainedOn(),
                model.calibrated(),
                promoted,
                promotedBy.orElse(null));
    }
}
