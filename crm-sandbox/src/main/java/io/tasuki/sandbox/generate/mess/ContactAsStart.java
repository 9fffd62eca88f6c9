package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// There never was a lead record: a contact, and the deal that was made for it is the handoff.
final class ContactAsStart implements Twist {

    @Override
    public String name() {
        return "contact_as_start";
    }

    @Override
    public double share() {
        return 0.08;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology == Topology.SALESFORCE_ALONE;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Handoff handoff = life.handoff();
        Deal deal = life.deal();
        life.startedAsContact = true;
        life.plotted = true;
        life.knownAt.replaceAll((criterion, moment) -> life.born);
        handoff.rule = Rule.DEAL;
        handoff.at = deal.createdAt();
        handoff.receivedAt = handoff.at;
        handoff.decidedAt = handoff.at;
        handoff.calledAt = null;
        deal.converter = null;
        deal.counts(handoff, scene.linkByPerson());
        return true;
    }
}
