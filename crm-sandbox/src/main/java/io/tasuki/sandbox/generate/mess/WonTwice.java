package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.Stage;
import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;

/// Won, opened again, won again: the second time is the win.
final class WonTwice implements Twist {

    @Override
    public String name() {
        return "won_twice";
    }

    @Override
    public double share() {
        return 0.08;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal() && life.deal().stage() == Stage.WON;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Deal deal = life.deal();
        Instant again = Hours.later(dice, deal.since(), 1, 10);
        Instant wonAgain = Hours.later(dice, again, 3, 20);
        if (!scene.past(wonAgain)) {
            return false;
        }
        deal.step(Stage.PROPOSAL, again);
        deal.step(Stage.WON, wonAgain);
        life.plotted = true;
        return true;
    }
}
