package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// The conversion made no deal; the one made by hand knows the contact by its role.
final class ConversionWithoutDeal implements Twist {

    @Override
    public String name() {
        return "conversion_without_deal";
    }

    @Override
    public double share() {
        return 0.1;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.converts();
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.deal().converter = null;
        life.deal().counts(life.handoff(), scene.linkByPerson());
        life.plotted = true;
        return true;
    }
}
