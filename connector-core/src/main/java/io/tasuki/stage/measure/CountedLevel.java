package io.tasuki.stage.measure;

import io.tasuki.statistics.rate.Proportion;

/// One level as the ledger counts it.
record CountedLevel(String value, Counts counts, Wins wins) {

    Proportion conversion() {
        return counts.conversion();
    }
}
