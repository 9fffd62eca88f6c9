package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Marketing deleted its record: what only that record told is gone.
final class DeletedAtMarketing implements Twist {

    @Override
    public String name() {
        return "deleted_at_marketing";
    }

    @Override
    public double share() {
        return 0.06;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithoutDeal() && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.standing.unknowable = true;
        life.plotted = true;
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.deleteAtMarketing(life);
    }
}
