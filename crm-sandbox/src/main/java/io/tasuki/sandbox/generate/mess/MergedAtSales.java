package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Sales had the person twice and merged the two: there is one.
final class MergedAtSales implements Twist {

    static final String NAME = "merged_at_sales";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double share() {
        return 0.05;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return !topology.alone();
    }

    @Override
    public boolean fits(Life life) {
        return life.handedOver() && !life.contactAtOnce && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.mergeAtSales(life);
    }
}
