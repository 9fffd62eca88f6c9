package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;

/// Another deal of the company names nobody: no lead may claim it.
final class DealWithoutPerson implements Twist {

    @Override
    public String name() {
        return "deal_without_person";
    }

    @Override
    public double share() {
        return 0.04;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology != Topology.SALESFORCE_ALONE;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Instant made = Hours.later(dice, life.deal().createdAt(), 1, 60);
        if (!scene.past(made)) {
            return false;
        }
        Deal nobodys = scene.sales().open(life, made, dice);
        nobodys.parts.clear();
        nobodys.countsForNobody("nobody_named");
        return true;
    }
}
