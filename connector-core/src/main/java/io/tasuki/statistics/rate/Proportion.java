package io.tasuki.statistics.rate;

import java.util.List;

/// How many of so many trials succeeded.
public record Proportion(long successes, long trials) {

    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is no proportion");
        }
    }

    public static Proportion total(List<Proportion> parts) {
        return new Proportion(
                parts.stream().mapToLong(Proportion::successes).sum(),
                parts.stream().mapToLong(Proportion::trials).sum());
    }

    /// What is left when a part is taken out.
    public Proportion without(Proportion part) {
        return new Proportion(successes - part.successes, trials - part.trials);
    }

    public long failures() {
        return trials - successes;
    }

    /// Successes over trials; not a number without trials.
    public double rate() {
        return (double) successes / trials;
    }

    /// True when nothing varies: no success, no failure, or no trial at all.
    public boolean isConstant() {
        return successes == 0 || successes == trials;
    }
}
