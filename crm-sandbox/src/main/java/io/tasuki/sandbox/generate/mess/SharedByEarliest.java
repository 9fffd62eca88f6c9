package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// A deal with two handed-over leads, none of them first in any way: it counts for the one handed over earlier.
final class SharedByEarliest implements Twist {

    @Override
    public String name() {
        return "shared_by_earliest";
    }

    @Override
    public double share() {
        return 0.16;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal() && Partner.of(life).isPresent();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Life other = Partner.of(life).orElseThrow();
        Handoff mine = life.handoff();
        Handoff theirs = other.handoff();
        if (mine.at.equals(theirs.at)) {
            return false;
        }
        Deal deal = life.deal();
        Partner.join(deal, other, dice);
        deal.converter = null;
        deal.parts.set(0, new Deal.Part(life, false));
        boolean earlier = mine.at.isBefore(theirs.at);
        deal.counts(earlier ? mine : theirs, scene.linkByPerson());
        deal.sharedBy.add(earlier ? theirs : mine);
        return true;
    }
}
