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
        Turn turn = arena.turn("sync");
        Answer answer = turn.answer();
        if (!turn.disturbed() && !answer.succeeded()) {
            throw new AssertionError("an undisturbed sync ended with " + answer);
        }
        new Check(arena.oracle, turn).follows(forecast, answer.succeeded());
        arena.synced(answer.succeeded());
        if (answer.succeeded()) {
            arena.oracle.settled(turn.after());
        }
        return answer.status() + ", " + turn.observed().own().size() + " values changed";
    }
}
