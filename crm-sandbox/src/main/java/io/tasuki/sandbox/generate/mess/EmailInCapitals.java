package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.util.Locale;

/// Sales spelt the address in capitals.
final class EmailInCapitals implements Twist {

    @Override
    public String name() {
        return "email_in_capitals";
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
        return life.handedOver() && life.standing.untouched();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        return life.standing.touch();
    }

    @Override
    public void retell(Life life, Shelf shelf) {
        shelf.rewriteSales(life, record -> record.spelt(record.email().toUpperCase(Locale.ROOT)));
    }
}
