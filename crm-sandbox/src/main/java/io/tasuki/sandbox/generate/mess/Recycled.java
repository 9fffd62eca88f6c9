package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;

/// Sent back, nurtured, and handed over again.
final class Recycled implements Twist {

    @Override
    public String name() {
        return "recycled";
    }

    @Override
    public double share() {
        return 0.2;
    }

    @Override
    public boolean fits(Life life) {
        return life.plain() && life.handoff().decision == Decision.RETURNED;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Instant again = Hours.later(dice, life.handoff().decided(), 15, 70);
        if (!scene.past(again.plusSeconds(3_600))) {
            return false;
        }
        Handoff second = new Handoff(life, again, life.handoff().rule, scene.sales().anybody(dice));
        life.handoffs.add(second);
        scene.sales().work(second, dice);
        life.plotted = true;
        return true;
    }
}
