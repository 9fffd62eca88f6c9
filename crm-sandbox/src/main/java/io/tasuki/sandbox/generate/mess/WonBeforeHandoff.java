package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.Stage;
import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;

/// Won before the paperwork: the deal is within the days of grace, so the win counts on day 0.
final class WonBeforeHandoff implements Twist {

    @Override
    public String name() {
        return "won_before_handoff";
    }

    @Override
    public double share() {
        return 0.04;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Deal deal = life.deal();
        Instant handedOver = life.handoff().at;
        deal.steps.clear();
        deal.lostReason = "";
        deal.step(Stage.MEETING, Hours.hoursBefore(dice, handedOver, 18, 22));
        deal.step(Stage.WON, Hours.hoursBefore(dice, handedOver, 2, 10));
        life.contactSince = deal.createdAt().minusSeconds(3_600);
        life.plotted = true;
        return true;
    }
}
