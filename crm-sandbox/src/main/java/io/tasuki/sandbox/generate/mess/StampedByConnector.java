package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Sales knows another address of the lead; only the ids that the vendors' own connector stamped say who it is.
final class StampedByConnector implements Twist {

    @Override
    public String name() {
        return "stamped_by_connector";
    }

    @Override
    public double share() {
        return 0.12;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return !topology.alone();
    }

    @Override
    public boolean fits(Life life) {
        return life.handedOver() && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.standing.tiedByStamp();
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.rewriteSales(life, record -> record.spelt("private" + life.index + "@home.example"));
        shelf.stamp(life);
    }
}
