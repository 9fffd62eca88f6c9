package io.tasuki.it.sequence.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.oracle.FieldKey;
import io.tasuki.it.oracle.Forecast;
import io.tasuki.it.oracle.Observed;
import io.tasuki.it.sequence.Answer;
import io.tasuki.it.sequence.Arena;
import io.tasuki.it.sequence.Check;
import io.tasuki.it.sequence.Planned;
import io.tasuki.it.sequence.Turn;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A plan, which writes nothing and says exactly what applying it would.
record MakePlan() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        Forecast forecast = arena.oracle.forecast(arena.records());
        Turn turn = arena.turn("plan");
        if (!turn.observed().own().isEmpty()) {
            throw new AssertionError("a plan wrote " + turn.observed().own());
        }
        if (turn.answer().ending() != Answer.Ending.REPORTED) {
            return turn.answer().status();
        }
        JsonNode document = turn.answer().document();
        Map<FieldKey, Observed.Change> changes = Planned.changes(document.path("changes"));
        if (arena.isKnown() && !arena.isOwing() && !turn.disturbed()) {
            // An edit since the last poll of a value that stood as wanted costs no read, so the plan can't know of it.
            Predicate<FieldKey> unseen = key -> !arena.wasPolled(key.object(), key.id()) && !changes.containsKey(key);
            new Check(arena.oracle, turn).plans(changes, forecast.without(unseen));
            Set<FieldKey> unlisted = new TreeSet<>(forecast.kept().keySet());
            unlisted.removeAll(Planned.changes(document.path("conflicts")).keySet());
            unlisted.removeIf(unseen);
            // A converted lead that never held a value of ours is no loss.
            unlisted.removeIf(key -> forecast.kept().get(key) == Forecast.Reason.CONVERTED);
            Check.same("conflicts that the plan doesn't list", unlisted, Set.of());
        }
        arena.keep(new Arena.StoredPlan(document.path("plan_id").asText(), changes));
        return changes.size() + " changes";
    }
}
