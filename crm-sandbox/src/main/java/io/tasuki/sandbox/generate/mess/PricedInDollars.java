package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// A deal in dollars, for whose day there is a rate, or which is not won.
final class PricedInDollars implements Twist {

    @Override
    public String name() {
        return "priced_in_dollars";
    }

    @Override
    public double share() {
        return 0.06;
    }

    @Override
    public boolean fits(Life life) {
        return Dollars.fit(life) && !Dollars.withoutRate(life);
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Dollars.price(life);
        return true;
    }
}
