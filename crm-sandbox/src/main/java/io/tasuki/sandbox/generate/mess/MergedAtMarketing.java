package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Marketing had the person twice and merged the two: there is one.
final class MergedAtMarketing implements Twist {

    static final String NAME = "merged_at_marketing";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double share() {
        return 0.04;
    }

    @Override
    public boolean fits(Life life) {
        return !life.startedAsContact && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.mergeAtMarketing(life);
    }
}
