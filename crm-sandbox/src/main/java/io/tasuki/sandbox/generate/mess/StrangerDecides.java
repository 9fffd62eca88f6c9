package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// The primary role is somebody's whom marketing never knew; the deal counts for the lead beside.
final class StrangerDecides implements Twist {

    @Override
    public String name() {
        return "stranger_decides";
    }

    @Override
    public double share() {
        return 0.06;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return !topology.alone();
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Deal deal = life.deal();
        deal.converter = null;
        deal.strangerDecides = true;
        deal.parts.set(0, new Deal.Part(life, false));
        deal.counts(life.handoff(), scene.linkByPerson());
        life.plotted = true;
        return true;
    }
}
