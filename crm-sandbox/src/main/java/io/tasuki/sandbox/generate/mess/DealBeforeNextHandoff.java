package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Duration;
import java.time.Instant;

/// Handed over twice; the deal was made hours before the second handoff, and belongs to it.
final class DealBeforeNextHandoff implements Twist {

    @Override
    public String name() {
        return "deal_before_next_handoff";
    }

    @Override
    public double share() {
        return 0.08;
    }

    @Override
    public boolean fits(Life life) {
        return life.plain() && !life.handoff().accepted() && life.handoff().decision != Decision.RETURNED;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Handoff first = life.handoff();
        Instant again = Hours.later(dice, first.receivedAt, 25, 60);
        Instant decided = again.plus(Duration.ofDays(1));
        if (!scene.past(decided)) {
            return false;
        }
        Handoff second = new Handoff(life, again, first.rule, scene.sales().anybody(dice));
        second.decision = Decision.ACCEPTED;
        second.calledAt = again.plusSeconds(7_200);
        second.decidedAt = decided;
        life.handoffs.add(second);
        Deal deal = scene.sales().open(life, Hours.hoursBefore(dice, again, 2, 20), dice);
        deal.converter = life;
        deal.counts(second, scene.usualLink());
        life.contactSince = deal.createdAt().minusSeconds(3_600);
        life.plotted = true;
        return true;
    }
}
