package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Neither the date nor the lead object was ever filled in: only the history of the lifecycle stage tells the handoff.
final class OnlyLifecycleTells implements Twist {

    @Override
    public String name() {
        return "only_lifecycle_tells";
    }

    @Override
    public double share() {
        return 0.08;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.marketingInHubSpot();
    }

    @Override
    public boolean fits(Life life) {
        return life.plain();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Handoff handoff = life.handoff();
        handoff.rule = Rule.LIFECYCLE;
        // Without a lead object there is no status that could say "sent back".
        handoff.reasonOnlyInField |= scene.topology().alone() && handoff.decision == Decision.RETURNED;
        return true;
    }
}
