package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.FieldKey;
import io.tasuki.it.oracle.Forecast;
import io.tasuki.it.oracle.Oracle;
import io.tasuki.it.sequence.Answer;
import io.tasuki.it.sequence.Arena;
import io.tasuki.it.sequence.Check;
import io.tasuki.it.sequence.Turn;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// The whole loop, once.
public record Sync() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        arena.untilAllShows();
        arena.oracle.polled(arena.records());
        Forecast forecast = arena.oracle.forecast(arena.records());
        Forecast possible = forecast.without(arena::refuses);
        Turn turn = arena.turn("sync");
        Answer answer = turn.answer();
        boolean whole = answer.succeeded() || !turn.disturbed();
        Set<String> expected = endings(arena.oracle, forecast, possible);
        if (whole && !expected.contains(answer.status())) {
            throw new AssertionError("should have " + expected + ": " + answer);
        }
        new Check(arena.oracle, turn).follows(possible, whole);
        arena.synced(whole, answer.succeeded());
        arena.oracle.tried();
        if (whole) {
            arena.oracle.settled(turn.after());
        }
        return answer.status() + ", " + turn.observed().own().size() + " values changed";
    }

    // A record that is refused makes a sync partial if something was to be written there, and of an open field nobody can say.
    private static Set<String> endings(Oracle oracle, Forecast forecast, Forecast possible) {
        Set<FieldKey> refused = new TreeSet<>(forecast.changes().keySet());
        refused.removeAll(possible.changes().keySet());
        if (refused.isEmpty()) {
            return Set.of("succeeded");
        }
        return refused.stream().allMatch(oracle::isOpen) ? Set.of("succeeded", "partial") : Set.of("partial");
    }
}
