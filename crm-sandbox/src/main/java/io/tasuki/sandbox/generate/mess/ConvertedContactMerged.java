package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// The contact that the lead became was merged into another, which has the role in the deal.
final class ConvertedContactMerged implements Twist {

    static final String NAME = "converted_contact_merged";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double share() {
        return 0.06;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.converts();
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal() && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.deal().converter = null;
        life.deal().counts(life.handoff(), scene.linkByPerson());
        life.plotted = true;
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.mergeContact(life);
    }
}
