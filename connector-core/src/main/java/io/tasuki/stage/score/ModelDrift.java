package io.tasuki.stage.score;

import io.tasuki.stage.measure.HandoffLevels;
import io.tasuki.stage.score.ScoreReport.Drift;
import io.tasuki.stage.score.model.AttributeSpread;
import io.tasuki.stage.score.model.Column;
import io.tasuki.stage.score.model.FittedModel;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far the handoffs that a model scores have moved away from those it was fitted on.
final class ModelDrift {

    private ModelDrift() {}

    /// Of the handoffs after a day, up to a moment.
    static List<Drift> since(Session session, FittedModel model, LocalDate day, Instant asOf, ZoneId zone) {
        HandoffLevels.define(session);
        Map<String, Map<String, Long>> counts = new HashMap<>();
        session.stream(
                Sql.load(ModelDrift.class, "level_since"),
                row -> counts.computeIfAbsent(row.text(1), attribute -> new HashMap<>())
                        .put(row.text(2).isEmpty() ? Column.BLANK : row.text(2), row.number(3)),
                asOf,
                zone.getId(),
                day.toString());
        return told(model, counts);
    }

    /// @param counts handoffs by value, by attribute
    static List<Drift> told(FittedModel model, Map<String, Map<String, Long>> counts) {
        return model.spreads().stream()
                .map(spread -> told(spread, counts.getOrDefault(spread.attribute(), Map.of())))
                .toList();
    }

    private static Drift told(AttributeSpread spread, Map<String, Long> counts) {
        double index = spread.drift(counts);
        return new Drift(spread.attribute(), Double.isNaN(index) ? null : index);
    }
}
