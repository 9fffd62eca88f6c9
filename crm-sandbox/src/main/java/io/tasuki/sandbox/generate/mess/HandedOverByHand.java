package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Somebody typed the lead into the CRM of sales; marketing never moved its own record.
final class HandedOverByHand implements Twist {

    @Override
    public String name() {
        return "handed_over_by_hand";
    }

    @Override
    public double share() {
        return 0.05;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.handsToSalesforce();
    }

    @Override
    public boolean fits(Life life) {
        return life.plain() && life.handoff().rule == Rule.AT;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Handoff handoff = life.handoff();
        handoff.rule = Rule.CREATED;
        handoff.receivedAt = handoff.at;
        life.plotted = true;
        return true;
    }
}
