package io.tasuki.stage.measure;

import io.tasuki.statistics.rate.Proportion;

/// One level as the ledger counts it.
record CountedLevel(String value, Counts counts, Wins wins) {

    CountedLevel withoutPrices() {
        return new CountedLevel(value, counts, wins.withoutPrices());
    }

    Proportion conversion() {
        return counts.conversion();
    }
}
