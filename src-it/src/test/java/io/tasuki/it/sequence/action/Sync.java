package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.Forecast;
import io.tasuki.it.sequence.Answer;
import io.tasuki.it.sequence.Arena;
import io.tasuki.it.sequence.Check;
import io.tasuki.it.sequence.Turn;
import java.util.Random;

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
        String expected = forecast.equals(possible) ? "succeeded" : "partial";
        if (whole && !answer.status().equals(expected)) {
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
}
