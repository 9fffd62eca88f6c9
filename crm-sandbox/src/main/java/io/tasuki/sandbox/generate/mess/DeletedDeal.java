package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;

/// Somebody deleted the deal: it counts at no moment.
final class DeletedDeal implements Twist {

    @Override
    public String name() {
        return "deleted_deal";
    }

    @Override
    public double share() {
        return 0.05;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Deal deal = life.deal();
        Instant deleted = Hours.later(dice, deal.since(), 1, 10);
        if (!scene.past(deleted)) {
            return false;
        }
        deal.deletedAt = deleted;
        deal.countsForNobody("deleted");
        life.plotted = true;
        return true;
    }
}
