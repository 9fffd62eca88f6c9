package io.tasuki.stage.measure.guard;

import io.tasuki.statistics.rate.Proportion;

/// How often an attribute is filled in some handoffs.
///
/// @param all the won ones among them
/// @param filled the won ones among those of them in which it is not blank
record Fill(Proportion all, Proportion filled) {

    static final Fill NONE = new Fill(new Proportion(0, 0), new Proportion(0, 0));

    /// How often it is filled among the won.
    Proportion ofWon() {
        return new Proportion(filled.successes(), all.successes());
    }

    /// How often it is filled among the others.
    Proportion ofOthers() {
        return new Proportion(filled.failures(), all.failures());
    }
}
