package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Duration;
import java.time.Instant;

/// An old customer: a deal made long before the first handoff is nobody's merit.
final class DealTooEarly implements Twist {

    @Override
    public String name() {
        return "deal_too_early";
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
        Instant made = life.handoff().at.minus(Duration.ofDays(dice.between(30, 120)));
        // Where the account ties deals too, it must not be a colleague's.
        if (scene.topology() == Topology.SALESFORCE_ALONE && Partner.handedOverBy(life, made)) {
            return false;
        }
        Deal old = scene.sales().open(life, made, dice);
        old.countsForNobody("before_first_handoff");
        life.contactSince = old.createdAt().minusSeconds(86_400);
        life.plotted = true;
        return true;
    }
}
