package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.FieldKey;
import io.tasuki.it.oracle.Forecast;
import io.tasuki.it.oracle.Oracle;
import io.tasuki.it.sequence.Answer;
import io.tasuki.it.sequence.Arena;
import io.tasuki.it.sequence.Check;
import io.tasuki.it.sequence.Planned;
import io.tasuki.it.sequence.Turn;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A plan made some time ago is carried out, where nothing moved since.
record ApplyPlan() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        return arena.plan().map(plan -> apply(arena, plan)).orElse(NOTHING);
    }

    private static String apply(Arena arena, Arena.StoredPlan plan) {
        Forecast forecast = arena.oracle.applying(arena.records(), plan.changes());
        Map<FieldKey, String> standing = new TreeMap<>();
        plan.changes().forEach((key, change) -> {
            if (!forecast.kept().containsKey(key) && Oracle.stands(arena.records(), key).equals(Optional.of(change.after()))) {
                standing.put(key, change.after());
            }
        });
        Turn turn = arena.turn("apply", plan.planId());
        Answer answer = turn.answer();
        new Check(arena.oracle, turn).follows(forecast.without(arena::refuses), !turn.disturbed());
        if (turn.disturbed() || Planned.refusedAny(answer)) {
            arena.owes();
        } else {
            arena.oracle.confirmed(standing);
            Check.same("stale", Planned.changes(answer.document().path("stale")).keySet(), forecast.kept().keySet());
        }
        return answer.status() + ", " + turn.observed().own().size() + " values changed, " + forecast.kept().size() + " stale";
    }
}
