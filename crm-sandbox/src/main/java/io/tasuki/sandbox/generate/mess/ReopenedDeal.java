package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.Stage;
import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;

/// Closed, and opened again: it is open.
final class ReopenedDeal implements Twist {

    @Override
    public String name() {
        return "reopened_deal";
    }

    @Override
    public double share() {
        return 0.06;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal() && life.deal().stage().closed();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Deal deal = life.deal();
        Instant again = Hours.later(dice, deal.since(), 1, 20);
        if (!scene.past(again)) {
            return false;
        }
        deal.step(Stage.PROPOSAL, again);
        deal.lostReason = "";
        life.plotted = true;
        return true;
    }
}
