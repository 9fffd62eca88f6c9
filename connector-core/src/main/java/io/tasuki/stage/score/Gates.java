package io.tasuki.stage.score;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/// Decides whether a score may be published: it must beat the constant rate out of time, and its best tenth must win more
/// than the rest beyond doubt. Anything less is said, not softened.
public final class Gates {

    /// Fewer of either outcome teach nothing that holds.
    static final int FEWEST_TO_LEARN = 20;
    /// Fewer of either outcome try nothing.
    static final int FEWEST_TO_TRY = 10;

    private Gates() {}

    /// What decides.
    public enum Gate {
        PASSED("published"),
        NO_ATTRIBUTES("not_enough_data"),
        TOO_SHORT("not_enough_data"),
        FEW_TO_LEARN("not_enough_data"),
        FEW_TO_TRY("not_enough_data"),
        NO_SKILL("no_usable_signal"),
        NO_LIFT("no_usable_signal");

        private final String status;

        Gate(String status) {
            this.status = status;
        }

        public String status() {
            return status;
        }

        /// The name by which documents call it.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param reason in English
    record Verdict(Gate gate, String reason) {}

    static Verdict noAttributes(int refused) {
        return new Verdict(
                Gate.NO_ATTRIBUTES,
                refused == 0
                        ? "no attribute of handoffs is configured; name some under leads.attributes"
                        : "all " + refused + " attributes were refused");
    }

    static Verdict tooShort(int horizonDays) {
        return new Verdict(
                Gate.TOO_SHORT,
                "the handoffs do not reach back far enough: a model and its trial need more than twice the horizon of "
                        + horizonDays + " days; wait, or ask for a shorter horizon");
    }

    /// Judges the handoffs before anything is fitted.
    static Optional<Verdict> ofCounts(long learntWon, long learnt, long triedWon, long tried) {
        if (few(learntWon, learnt, FEWEST_TO_LEARN)) {
            return Optional.of(new Verdict(Gate.FEW_TO_LEARN, few("to learn from", learntWon, learnt, FEWEST_TO_LEARN)));
        }
        return few(triedWon, tried, FEWEST_TO_TRY)
                ? Optional.of(new Verdict(Gate.FEW_TO_TRY, few("to try it on", triedWon, tried, FEWEST_TO_TRY)))
                : Optional.empty();
    }

    private static boolean few(long won, long of, int fewest) {
        return won < fewest || of - won < fewest;
    }

    private static String few(String what, long won, long of, int fewest) {
        return String.format(
                Locale.ROOT, "of the %,d handoffs %s, %,d were won; it takes %d of either kind", of, what, won, fewest);
    }

    /// Judges a trial.
    static Verdict ofTrial(Trial trial) {
        if (!(trial.brierSkill() > 0)) {
            return new Verdict(
                    Gate.NO_SKILL,
                    String.format(
                            Locale.ROOT,
                            "on later handoffs the model is no better than giving everybody the same chance (Brier skill %.3f)",
                            trial.brierSkill()));
        }
        String lift = String.format(
                Locale.ROOT, "%.2f times the average (95 %%: %.2f - %.2f)", trial.lift(), trial.liftInterval().lo(), trial.liftInterval().hi());
        return trial.liftInterval().lo() > 1
                ? new Verdict(Gate.PASSED, "on later handoffs the best tenth won " + lift)
                : new Verdict(Gate.NO_LIFT, "on later handoffs the best tenth won " + lift + ", which may be chance");
    }
}
