package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// The date wanted is the 30th of February: nobody knows when.
final class ImpossibleDate implements Twist {

    @Override
    public String name() {
        return "impossible_date";
    }

    @Override
    public double share() {
        return 0.03;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology.marketingInHubSpot();
    }

    @Override
    public boolean fits(Life life) {
        return life.knownAt.containsKey(Criterion.TIMING);
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.impossibleDate = true;
        return true;
    }
}
