package io.tasuki.stage.score;

import static java.util.stream.Collectors.joining;

import io.tasuki.stage.measure.HandoffLevels;
import io.tasuki.stage.score.model.AttributeEffect;
import io.tasuki.stage.score.model.AttributeEffect.Levels;
import io.tasuki.stage.score.model.AttributeEffect.Line;
import io.tasuki.stage.score.model.AttributeEffect.Numeric;
import io.tasuki.stage.score.model.Scale;
import io.tasuki.store.Portions;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Has every handoff scored once by the promoted model: a score stays until the model changes, or a value that the model
/// was given.
///
/// Only the leads that the next plan will look at are looked at; handoffs of ambiguous leads and of erased people have no
/// score. Without a promoted model nothing happens.
public final class HandoffScores {

    private static final int LEADS_AT_ONCE = 50_000;

    private final Session session;
    private final Instant now;
    private final ZoneId zone;
    private final int leadsAtOnce;

    /// @param now the CRM's now
    public HandoffScores(Session session, Instant now, ZoneId zone) {
        this(session, now, zone, LEADS_AT_ONCE);
    }

    HandoffScores(Session session, Instant now, ZoneId zone, int leadsAtOnce) {
        this.session = session;
        this.now = now;
        this.zone = zone;
        this.leadsAtOnce = leadsAtOnce;
    }

    /// @return how many handoffs got a new score
    public long score() {
        Optional<KeptModel> promoted = new ModelRegistry(session).promoted();
        return promoted.isEmpty() ? 0 : scoreBy(promoted.get());
    }

    private long scoreBy(KeptModel kept) {
        session.script(load("score_scope"));
        long leads = session.query("select count(*) from score_scope", row -> row.number(1)).getFirst();
        if (leads == 0) {
            return 0;
        }
        HandoffLevels.define(session);
        session.execute(load("score_effect").replace("{effects}", literals(kept.model().card().effects())));
        return Portions.sum(session, load("score_portion"), leads, leadsAtOnce, () -> scorePortion(kept));
    }

    private long scorePortion(KeptModel kept) {
        session.execute(load("score_input"), zone.getId());
        session.execute(load("score_outdated"), kept.id());
        List<Double> grades = kept.model().grades();
        return session.execute(
                load("handoff_score"),
                kept.id(),
                kept.model().card().baseLogit(),
                grades.get(0),
                grades.get(1),
                grades.get(2),
                now);
    }

    // One row of literals for each level, for each attribute's other levels, and for each number.
    private static String literals(List<AttributeEffect> effects) {
        List<String> rows = new ArrayList<>();
        for (int place = 0; place < effects.size(); place++) {
            int at = place;
            switch (effects.get(place)) {
                case Levels levels -> {
                    levels.levels().forEach(level -> rows.add(row(at, levels.attribute(), level.value(), level.effect())));
                    rows.add(row(at, levels.attribute(), null, levels.otherwise().effect()));
                }
                case Numeric number -> rows.add(row(at, number));
            }
        }
        return String.join(",\n    ", rows);
    }

    private static String row(int place, String attribute, @Nullable String level, double effect) {
        return joined(
                Integer.toString(place),
                Sql.literal(attribute),
                level == null ? "null" : Sql.literal(level),
                literal(effect),
                "null",
                "null",
                "false");
    }

    private static String row(int place, Numeric number) {
        Line line = number.line();
        return joined(
                Integer.toString(place),
                Sql.literal(number.attribute()),
                "null",
                literal(line.ifBlank()),
                literal(line.slope()),
                literal(line.zero()),
                Boolean.toString(line.scale() == Scale.LOG));
    }

    private static String joined(String... literals) {
        return Stream.of(literals).collect(joining(", ", "(", ")"));
    }

    // A plain decimal number would be read as a decimal of few digits.
    private static String literal(double number) {
        return "cast('" + number + "' as double)";
    }

    private static String load(String name) {
        return Sql.load(HandoffScores.class, name);
    }
}
