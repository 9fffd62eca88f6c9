package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Half-width kana or full-width letters: to a reader the same word, to a program only after NFKC.
final class IndustryInOddSpelling implements Twist {

    @Override
    public String name() {
        return "industry_in_odd_spelling";
    }

    @Override
    public double share() {
        return 0.08;
    }

    @Override
    public boolean fits(Life life) {
        return true;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.industrySpelt = life.industry.oddSpelling();
        return true;
    }
}
