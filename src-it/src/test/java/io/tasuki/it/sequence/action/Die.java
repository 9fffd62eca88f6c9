package io.tasuki.it.sequence.action;

import io.tasuki.it.sequence.Arena;
import io.tasuki.it.sequence.Death;
import java.util.Random;

/// The product's next command dies under way, early or late.
public record Die() implements Action {

    private static final int ABOUT_A_SYNC = 60;

    @Override
    public String act(Arena arena, Random dice) {
        Death.Moment[] moments = Death.Moment.values();
        Death death = new Death(dice.nextInt(ABOUT_A_SYNC), moments[dice.nextInt(moments.length)]);
        arena.doom(death);
        return death.toString();
    }
}
