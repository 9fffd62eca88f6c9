package io.tasuki.stage.measure.guard;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tasuki.statistics.Interval;
import io.tasuki.statistics.rate.Difference;
import io.tasuki.statistics.rate.Proportion;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why an attribute is guarded, the gravest reason first. Each asks for so many handoffs that chance does not bring it
/// about: a guard that fires on an honest attribute is worse than one that waits for more handoffs.
public enum Reason {
    /// Line items are known of handoffs with deals only.
    COMES_WITH_THE_DEAL(Effect.OUT_OF_SCORE),

    /// Whoever has it was won.
    ONLY_WON(Effect.REFUSED),

    /// What it says now, it did not say at the handoff.
    CHANGED_AFTER_HANDOFF(Effect.REFUSED),

    /// No honest column tells won from others so well.
    TELLS_THE_OUTCOME(Effect.REFUSED),

    /// It is read as it stands now, nobody knows since when, and the won ones have it.
    FILLED_WITH_THE_OUTCOME(Effect.REFUSED),

    /// The field has no history, was first read after the handoffs, and the won ones have it; or nothing has a date at all.
    MAYBE_FILLED_LATER(Effect.WARNED),

    /// Few honest columns tell won from others so well.
    NEARLY_TELLS_THE_OUTCOME(Effect.WARNED),

    /// By its name it tells the latest of something, and nothing dates its value: it tells of what came after the handoff.
    TELLS_THE_LATEST(Effect.WARNED);

    /// The out-of-fold AUC from which an attribute is refused.
    public static final double BLOCK = 0.90;

    /// The out-of-fold AUC from which somebody should look.
    public static final double WARN = 0.75;

    /// Below so many won handoffs, or others, the AUC of an attribute without effect exceeds 0.75 now and then: with 30 of
    /// each its standard error is 0.075.
    public static final int FEWEST_FOR_AUC = 30;

    private static final double CHANCE = 1e-6;
    private static final double MANY_MOVED = 0.05;
    private static final int FEWEST_MOVED = 20;
    private static final double MANY_UNSEEN = 0.2;
    private static final double FILL_APART = 0.2;

    private final Effect effect;

    Reason(Effect effect) {
        this.effect = effect;
    }

    static Optional<Reason> of(Observed seen) {
        return Stream.of(values()).filter(reason -> reason.holds(seen)).findFirst();
    }

    private boolean holds(Observed seen) {
        return switch (this) {
            case COMES_WITH_THE_DEAL -> seen.withDeal() > 0;
            case ONLY_WON -> onlyWon(seen);
            case CHANGED_AFTER_HANDOFF -> moves(seen);
            case TELLS_THE_OUTCOME -> seen.auc().orElse(0) >= BLOCK;
            case FILLED_WITH_THE_OUTCOME -> seen.isCurrent() && fillsWithOutcome(seen);
            case MAYBE_FILLED_LATER -> !seen.isCurrent() && fillsWithOutcome(seen);
            case NEARLY_TELLS_THE_OUTCOME -> seen.auc().orElse(0) >= WARN;
            case TELLS_THE_LATEST -> seen.latest() && isUndated(seen);
        };
    }

    public Effect effect() {
        return effect;
    }

    /// The name by which documents call it.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    // So many wins in a row at the usual rate must be next to impossible.
    private static boolean onlyWon(Observed seen) {
        Proportion filled = seen.whole().filled();
        boolean all = filled.trials() > 0 && filled.failures() == 0;
        return all && filled.trials() * Math.log(seen.won().rate()) < Math.log(CHANCE);
    }

    // Where the value at the handoff was read in time, or is in the history, what came later does no harm.
    private static boolean moves(Observed seen) {
        return isUndated(seen) && seen.moved() >= FEWEST_MOVED && seen.movedShare() >= MANY_MOVED;
    }

    private static boolean isUndated(Observed seen) {
        return seen.isCurrent() || seen.unseenShare() >= MANY_UNSEEN;
    }

    private static boolean fillsWithOutcome(Observed seen) {
        if (seen.unseen().all().isConstant()) {
            return false;
        }
        Interval apart = Difference.newcombe(seen.unseen().ofWon(), seen.unseen().ofOthers()).interval();
        return apart.lo() > FILL_APART || apart.hi() < -FILL_APART;
    }
}
