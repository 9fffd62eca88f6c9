package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Nobody touched the status: the lead was given to a sales person, and that was the handoff.
final class HandedOverByOwner implements Twist {

    @Override
    public String name() {
        return "handed_over_by_owner";
    }

    @Override
    public double share() {
        return 0.1;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return !topology.marketingInHubSpot();
    }

    @Override
    public boolean fits(Life life) {
        return life.plain();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.handoff().rule = Rule.OWNER;
        return true;
    }
}
