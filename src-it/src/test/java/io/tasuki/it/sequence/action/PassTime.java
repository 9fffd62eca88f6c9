package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import java.time.Duration;
import java.util.Random;

/// Nothing happens for up to three days.
record PassTime() implements Action {

    @Override
    public String act(Arena arena, Random dice) {
        Duration time = Duration.ofMinutes(dice.nextInt(1, 3 * 24 * 60));
        arena.pass(time);
        return time.toString();
    }
}
