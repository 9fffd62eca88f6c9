package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Sales typed the address in full-width letters.
final class EmailFullWidth implements Twist {

    @Override
    public String name() {
        return "email_full_width";
    }

    @Override
    public double share() {
        return 0.03;
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
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.rewriteSales(life, record -> record.spelt(Widths.full(record.email())));
    }
}
