package io.tasuki.stage.score;

import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.measure.guard.Guards;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;

/// The attributes that know the future: no score may rest on them.
final class Refusals {

    private Refusals() {}

    /// Judges the attributes on the observed handoffs.
    static List<Judgement> among(Session session, List<String> attributes, List<AttributeRule> rules) {
        session.script(Sql.load(Refusals.class, "guarded_handoff"));
        return Guards.judge(session, rules).stream()
                .filter(judgement -> judgement.barsScore() && attributes.contains(judgement.attribute()))
                .toList();
    }
}
