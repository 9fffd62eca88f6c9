package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;

/// The same handoff brought another deal.
final class SecondDeal implements Twist {

    @Override
    public String name() {
        return "second_deal";
    }

    @Override
    public double share() {
        return 0.1;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Instant made = Hours.later(dice, life.deal().createdAt(), 5, 40);
        if (!scene.past(made)) {
            return false;
        }
        Deal second = scene.sales().open(life, made, dice);
        second.counts(life.handoff(), scene.linkByPerson());
        life.plotted = true;
        return true;
    }
}
