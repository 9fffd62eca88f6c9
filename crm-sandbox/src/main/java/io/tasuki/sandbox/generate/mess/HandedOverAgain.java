package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;

/// Sales did not get round to it, and marketing handed the lead over a second time.
final class HandedOverAgain implements Twist {

    @Override
    public String name() {
        return "handed_over_again";
    }

    @Override
    public double share() {
        return 0.25;
    }

    @Override
    public boolean fits(Life life) {
        return life.plain() && !life.handoff().accepted() && life.handoff().decision != Decision.RETURNED;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Handoff first = life.handoff();
        Instant again = Hours.later(dice, first.receivedAt, 20, 60);
        if (!scene.past(again.plusSeconds(3_600))) {
            return false;
        }
        Handoff second = new Handoff(life, again, first.rule, scene.sales().anybody(dice));
        life.handoffs.add(second);
        scene.sales().work(second, dice);
        life.plotted = true;
        return true;
    }
}
