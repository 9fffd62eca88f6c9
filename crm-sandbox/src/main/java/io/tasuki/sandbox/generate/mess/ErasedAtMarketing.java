package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Marketing erased the person without a trace; sales still has a record, of nobody's lead.
final class ErasedAtMarketing implements Twist {

    @Override
    public String name() {
        return "erased_at_marketing";
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
        return life.plainWithoutDeal() && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.standing.unknowable = true;
        life.standing.erased = true;
        life.plotted = true;
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.eraseAtMarketing(life);
    }
}
