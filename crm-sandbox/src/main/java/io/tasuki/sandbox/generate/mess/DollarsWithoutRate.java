package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// A deal in dollars, won before anybody wrote down a rate: it is counted, not guessed.
final class DollarsWithoutRate implements Twist {

    @Override
    public String name() {
        return "dollars_without_rate";
    }

    @Override
    public double share() {
        return 0.2;
    }

    @Override
    public boolean fits(Life life) {
        return Dollars.fit(life) && Dollars.withoutRate(life);
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Dollars.price(life);
        return true;
    }
}
