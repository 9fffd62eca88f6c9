package io.tasuki.goal;

import io.tasuki.goal.GoalRequest.Assumption;
import io.tasuki.statistics.planning.RateBelief;
import io.tasuki.statistics.planning.UnitPrice;

/// The win rate and the price that are counted with: as measured, or as supposed and as sure as measured.
record Terms(RateBelief rate, UnitPrice price) {

    private static final double HARDLY = 1e-6;

    static Terms of(Measured measured, Assumption assumption) {
        RateBelief rate = measured.rate();
        UnitPrice price = measured.price();
        double mean = Math.clamp(assumption.winRate().of(rate.mean()), HARDLY, 1 - HARDLY);
        return new Terms(rate.withMean(mean), price.times(assumption.price().of(price.mean()) / price.mean()));
    }

    /// How many times as often handoffs win as the curve says.
    double factor(Measured measured) {
        return rate.mean() / measured.wonByHorizon();
    }
}
