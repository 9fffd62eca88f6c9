package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Only the account says whose deal it is, and only one lead works there.
final class DealByAccount implements Twist {

    @Override
    public String name() {
        return "deal_by_account";
    }

    @Override
    public double share() {
        return 0.3;
    }

    @Override
    public boolean occursIn(Topology topology) {
        return topology == Topology.SALESFORCE_ALONE;
    }

    @Override
    public boolean fits(Life life) {
        return life.plainWithDeal() && Partner.noneKnownToSales(life);
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        Deal deal = life.deal();
        deal.parts.clear();
        deal.converter = null;
        deal.counts(life.handoff(), "account");
        life.plotted = true;
        return true;
    }
}
