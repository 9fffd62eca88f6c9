package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Sales wrote why it does not want the lead, and left the status alone.
final class ReturnedByField implements Twist {

    @Override
    public String name() {
        return "returned_by_field";
    }

    @Override
    public double share() {
        return 0.2;
    }

    @Override
    public boolean fits(Life life) {
        return life.plain() && life.handoff().decision == Decision.RETURNED;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.handoff().reasonOnlyInField = true;
        life.plotted = true;
        return true;
    }
}
