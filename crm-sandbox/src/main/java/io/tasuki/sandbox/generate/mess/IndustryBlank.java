package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Nobody asked for the industry before the handoff.
final class IndustryBlank implements Twist {

    @Override
    public String name() {
        return "industry_blank";
    }

    @Override
    public double share() {
        return 0.05;
    }

    @Override
    public boolean fits(Life life) {
        return true;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.industryBlank = true;
        return true;
    }
}
