package io.tasuki.stage.measure;

import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.measure.guard.Guards;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Set;

/// Takes what cannot be trusted out of what is asked.
final class Distrust {

    private Distrust() {}

    /// Judges the attributes in the table `asked` on the handoffs that count, and takes out every breakdown by a refused one.
    static List<Judgement> ofAsked(Session session, List<AttributeRule> rules) {
        session.script(load("guarded_handoff"));
        Set<String> asked = Set.copyOf(session.query("select distinct attribute from asked", row -> row.text(1)));
        List<Judgement> judgements = Guards.judge(session, rules).stream()
                .filter(judgement -> asked.contains(judgement.attribute()))
                .toList();
        judgements.stream()
                .filter(Judgement::refused)
                .forEach(judgement -> session.execute(load("asked_refused"), judgement.attribute()));
        return judgements;
    }

    private static String load(String name) {
        return Sql.load(Distrust.class, name);
    }
}
