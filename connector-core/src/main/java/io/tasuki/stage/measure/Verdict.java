package io.tasuki.stage.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tasuki.statistics.rate.Difference;
import io.tasuki.statistics.rate.Proportion;
import java.util.List;
import java.util.Locale;

/// What may be said of a level beside the rest of its attribute, or of an attribute's levels together.
///
/// 1. `higher`, `lower`: of all that the report calls different, fewer than 5 % are expected to be so by chance (q), and
///    the 95 % interval of the difference does not touch 0.
/// 2. `not_enough_data`: not 1, and a difference could hardly show: under 30 handoffs, or at the rate of the whole attribute
///    the level would have had under 5 wins or under 5 without, or so the rest; or there is no rest.
/// 3. `no_difference`: neither.
public enum Verdict {
    HIGHER,
    LOWER,
    /// Of an attribute: some of its levels are higher or lower.
    DIFFERENT,
    NO_DIFFERENCE,
    NOT_ENOUGH_DATA;

    private static final double FALSE_ALARMS = 0.05;
    private static final long FEWEST = 30;
    private static final double FEWEST_EXPECTED = 5;

    static Verdict of(Difference difference, double q) {
        if (q < FALSE_ALARMS && difference.interval().lo() > 0) {
            return HIGHER;
        }
        return q < FALSE_ALARMS && difference.interval().hi() < 0 ? LOWER : NO_DIFFERENCE;
    }

    /// This verdict, unless it says that there is no difference where none could show.
    Verdict orTooFew(Proportion level, Proportion total) {
        boolean enough = isEnough(level, total) && isEnough(total.without(level), total);
        return this == NO_DIFFERENCE && !enough ? NOT_ENOUGH_DATA : this;
    }

    private static boolean isEnough(Proportion part, Proportion total) {
        double rarer = Math.min(total.rate(), 1 - total.rate());
        return part.trials() >= FEWEST && part.trials() * rarer >= FEWEST_EXPECTED;
    }

    /// What the levels of an attribute say together; those that have too few handoffs are not heard.
    static Verdict ofAll(List<ConversionReport.Level> levels) {
        if (levels.stream().anyMatch(level -> level.verdict().isDifferent())) {
            return DIFFERENT;
        }
        boolean told = levels.stream().anyMatch(level -> level.verdict() == NO_DIFFERENCE);
        return told ? NO_DIFFERENCE : NOT_ENOUGH_DATA;
    }

    /// True of a level that differs.
    public boolean isDifferent() {
        return this == HIGHER || this == LOWER;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
