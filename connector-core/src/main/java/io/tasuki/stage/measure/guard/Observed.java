package io.tasuki.stage.measure.guard;

import io.tasuki.statistics.rate.Proportion;
import java.util.OptionalDouble;

/// What was counted of one attribute.
///
/// @param whole all its handoffs
/// @param unseen the handoffs before whose end nobody had read the field, which has no history
/// @param current handoffs that tell the attribute as it stands now
/// @param moved handoffs in which the value may be of later, and was filled or changed since
/// @param withDeal handoffs that tell it by their deals
/// @param auc how well it alone tells won handoffs from others; empty: there are too few to say
/// @param latest by its name, or that of a field it is read from, it tells the latest of something
record Observed(
        Fill whole, Fill unseen, long current, long moved, long withDeal, OptionalDouble auc, boolean latest) {

    Proportion won() {
        return whole.all();
    }

    long handoffs() {
        return won().trials();
    }

    boolean isCurrent() {
        return current > 0;
    }

    double movedShare() {
        return (double) moved / handoffs();
    }

    double unseenShare() {
        return (double) unseen.all().trials() / handoffs();
    }

    Evidence evidence() {
        return new Evidence(
                handoffs(),
                won().successes(),
                won().successes() == 0 ? null : whole.ofWon().rate(),
                won().failures() == 0 ? null : whole.ofOthers().rate(),
                movedShare(),
                unseenShare(),
                auc.isPresent() ? auc.getAsDouble() : null);
    }
}
