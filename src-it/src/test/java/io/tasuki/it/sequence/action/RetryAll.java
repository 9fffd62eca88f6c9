package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.Forecast;
import io.tasuki.it.sequence.Arena;
import io.tasuki.it.sequence.Check;
import io.tasuki.it.sequence.Turn;
import java.util.Random;

/// Somebody wants all that waits written now: refused records and values that a revert holds back.
record RetryAll() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        if (!arena.isKnown()) {
            return NOTHING;
        }
        arena.oracle.released();
        Forecast forecast = arena.oracle.forecast(arena.records());
        Turn turn = arena.turn("retry");
        new Check(arena.oracle, turn).follows(forecast, !turn.disturbed());
        if (turn.disturbed()) {
            arena.owes();
        }
        return turn.answer().status() + ", " + turn.observed().own().size() + " values changed";
    }
}
