package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// A deal with two handed-over leads, converted from neither: it counts for the one with the primary role.
final class SharedByPrimary implements Twist {

    @Override
    public String name() {
        return "shared_by_primary";
    }

    @Override
    public double share() {
        return 0.14;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.converts();
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal() && Partner.of(life).isPresent();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Life other = Partner.of(life).orElseThrow();
        Deal deal = life.deal();
        Partner.join(deal, other, dice);
        deal.converter = null;
        deal.parts.set(0, new Deal.Part(life, false));
        deal.parts.set(1, new Deal.Part(other, true));
        deal.counts(other.handoff(), scene.linkByPerson());
        deal.sharedBy.add(life.handoff());
        return true;
    }
}
