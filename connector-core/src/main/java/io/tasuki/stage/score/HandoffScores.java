package io.tasuki.stage.score;

import io.tasuki.stage.measure.HandoffLevels;
import io.tasuki.stage.score.model.AttributeSpread;
import io.tasuki.stage.score.model.FamilyModel;
import io.tasuki.stage.score.model.FittedModel;
import io.tasuki.stage.score.model.Scorecard;
import io.tasuki.store.Portions;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has every handoff scored once by the promoted model: a score stays until the model changes, or a value that the model
/// was given.
///
/// Only the leads that the next plan will look at are looked at; handoffs of ambiguous leads and of erased people have no
/// score. Without a promoted model, or with one that cannot be asked here, nothing happens.
public final class HandoffScores {

    private static final Logger LOG = LoggerFactory.getLogger(HandoffScores.class);
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
        return new ModelRegistry(session).promoted().filter(HandoffScores::usable).map(this::scoreBy).orElse(0L);
    }

    private static boolean usable(KeptModel kept) {
        Optional<String> trouble = kept.model().fitted().trouble();
        trouble.ifPresent(why -> LOG.warn("no handoff is scored by the model {}: {}", kept.id(), why));
        return trouble.isEmpty();
    }

    private long scoreBy(KeptModel kept) {
        session.script(load("score_scope"));
        long leads = session.query("select count(*) from score_scope", row -> row.number(1)).getFirst();
        if (leads == 0) {
            return 0;
        }
        HandoffLevels.define(session);
        name(kept.model().fitted().spreads());
        if (kept.model().fitted() instanceof Scorecard card) {
            session.execute(load("score_effect").replace("{effects}", CardTable.literals(card)));
        }
        return Portions.sum(session, load("score_portion"), leads, leadsAtOnce, () -> scorePortion(kept));
    }

    private void name(List<AttributeSpread> attributes) {
        String names = IntStream.range(0, attributes.size())
                .mapToObj(place -> "(" + place + ", " + Sql.literal(attributes.get(place).attribute()) + ")")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        session.execute(load("score_attribute").replace("{attributes}", names));
    }

    private long scorePortion(KeptModel kept) {
        session.execute(load("score_value"), zone.getId());
        session.execute(load("score_input"));
        session.execute(load("score_outdated"), kept.id());
        session.execute(load("score_due"));
        weigh(kept.model().fitted());
        List<Double> grades = kept.model().grades();
        return session.execute(
                load("handoff_score"),
                kept.id(),
                kept.model().fitted().baseLogit(),
                grades.get(0),
                grades.get(1),
                grades.get(2),
                now);
    }

    private void weigh(FittedModel fitted) {
        switch (fitted) {
            case Scorecard card -> session.execute(load("card_weight"));
            case FamilyModel family -> new DueHandoffs(session).weigh(family);
        }
    }

    private static String load(String name) {
        return Sql.load(HandoffScores.class, name);
    }
}
