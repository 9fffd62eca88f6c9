package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Sales was quicker than the paperwork: the deal is some hours older than the handoff, and counts.
final class DealInGrace implements Twist {

    @Override
    public String name() {
        return "deal_in_grace";
    }

    @Override
    public double share() {
        return 0.05;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Deal deal = life.deal();
        deal.beginAt(Hours.hoursBefore(dice, life.handoff().at, 2, 20));
        life.contactSince = deal.createdAt().minusSeconds(3_600);
        life.plotted = true;
        return true;
    }
}
