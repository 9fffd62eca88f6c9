package io.tasuki.stage.measure.guard;

import io.tasuki.statistics.rate.Proportion;
import java.util.OptionalDouble;

/// What was counted of one attribute.
///
/// @param won the won ones among its handoffs
/// @param filled the won ones among those in which it is not blank
/// @param current handoffs that tell the attribute as it stands now
/// @param moved handoffs in which the value may be of later, and was filled or changed since
/// @param unseen the won ones among the handoffs before whose end nobody had read the field, which has no history
/// @param unseenFilled the won ones among those of them in which it is not blank
/// @param withDeal handoffs that tell it by their deals
record Observed(
        Proportion won,
        Proportion filled,
        long current,
        long moved,
        Proportion unseen,
        Proportion unseenFilled,
        long withDeal,
        OptionalDouble auc) {

    long handoffs() {
        return won.trials();
    }

    boolean isCurrent() {
        return current > 0;
    }

    double movedShare() {
        return (double) moved / handoffs();
    }

    double unseenShare() {
        return (double) unseen.trials() / handoffs();
    }

    /// How often it is filled among the won.
    static Proportion ofWon(Proportion filled, Proportion all) {
        return new Proportion(filled.successes(), all.successes());
    }

    /// How often it is filled among the others.
    static Proportion ofOthers(Proportion filled, Proportion all) {
        return new Proportion(filled.failures(), all.failures());
    }

    Evidence evidence() {
        return new Evidence(
                handoffs(),
                won.successes(),
                won.successes() == 0 ? null : ofWon(filled, won).rate(),
                won.failures() == 0 ? null : ofOthers(filled, won).rate(),
                movedShare(),
                unseenShare(),
                auc.isPresent() ? auc.getAsDouble() : null);
    }
}
