package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Sales deleted its record: the handoff stands, what sales said is gone.
final class DeletedAtSales implements Twist {

    @Override
    public String name() {
        return "deleted_at_sales";
    }

    @Override
    public double share() {
        return 0.08;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return !topology.alone();
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithoutDeal() && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.standing.salesForgot = true;
        life.plotted = true;
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.deleteAtSales(life);
    }
}
