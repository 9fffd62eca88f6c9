package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// The other portal knows the person too, and never handed it over: one lead, two marketing records.
final class KnownToBothPortals implements Twist {

    static final String NAME = "known_to_both_portals";

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
        return topology == Topology.TWO_PORTALS;
    }

    @Override
    public boolean fits(Life life) {
        return life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.otherPortal(life).people().add(shelf.names().again(life));
    }
}
