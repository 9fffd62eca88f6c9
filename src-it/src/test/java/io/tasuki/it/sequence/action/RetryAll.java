package io.tasuki.it.sequence.action;

import io.tasuki.it.oracle.FieldKey;
import io.tasuki.it.oracle.Forecast;
import io.tasuki.it.sequence.Arena;
import io.tasuki.it.sequence.Check;
import io.tasuki.it.sequence.Turn;
import java.util.Random;
import java.util.Set;

/// Somebody wants all that waits written now: refused records and values that a revert holds back. What people did in other fields of
/// the same records since the last sync is not known to it.
record RetryAll() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        if (!arena.isKnown()) {
            return NOTHING;
        }
        Set<FieldKey> released = arena.oracle.released();
        Forecast forecast = arena.oracle.forecast(arena.records());
        Turn turn = arena.turn("retry");
        Check check = new Check(arena.oracle, turn);
        check.follows(forecast.without(arena::refuses), false);
        if (!turn.disturbed()) {
            check.brings(forecast.without(arena::refuses), released);
        }
        if (!turn.answer().succeeded()) {
            arena.owes();
        }
        return turn.answer().status() + ", " + turn.observed().own().size() + " values changed";
    }
}
