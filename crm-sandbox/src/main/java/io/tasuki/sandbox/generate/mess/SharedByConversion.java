package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// A deal with two handed-over leads: it counts for the one whose record was converted, though the other has the primary role.
final class SharedByConversion implements Twist {

    @Override
    public String name() {
        return "shared_by_conversion";
    }

    @Override
    public double share() {
        return 0.12;
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
        deal.parts.set(0, new Deal.Part(life, false));
        deal.parts.set(1, new Deal.Part(other, true));
        deal.counts(life.handoff(), "conversion");
        deal.sharedBy.add(other.handoff());
        return true;
    }
}
