package io.tasuki.stage.score;

import io.tasuki.stage.measure.guard.Guards;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.stage.score.ScoreReport.Refused;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The attributes that know the future: no score may rest on them.
final class Refusals {

    private Refusals() {}

    /// Judges the attributes on the observed handoffs.
    static List<Refused> among(Session session, List<String> attributes, Set<String> confirmed) {
        session.script(Sql.load(Refusals.class, "guarded_handoff"));
        return Guards.judge(session, confirmed).stream()
                .filter(judgement -> judgement.barsScore() && attributes.contains(judgement.attribute()))
                .map(judgement -> new Refused(judgement.attribute(), reason(judgement)))
                .toList();
    }

    private static String reason(Judgement judgement) {
        return switch (judgement.reason()) {
            case COMES_WITH_THE_DEAL -> "is known only of handoffs that have a deal";
            case ONLY_WON -> "whoever has it was won";
            case CHANGED_AFTER_HANDOFF ->
                String.format(
                        Locale.ROOT,
                        "was filled or changed after %.0f %% of the handoffs",
                        100 * judgement.evidence().changedAfterHandoff());
            case TELLS_THE_OUTCOME, NEARLY_TELLS_THE_OUTCOME ->
                "tells the outcome too well to have been known before" + auc(judgement);
            case FILLED_WITH_THE_OUTCOME, MAYBE_FILLED_LATER -> "is filled with the outcome";
        };
    }

    private static String auc(Judgement judgement) {
        Double auc = judgement.evidence().auc();
        return auc == null ? "" : String.format(Locale.ROOT, " (AUC %.2f by itself)", auc);
    }
}
