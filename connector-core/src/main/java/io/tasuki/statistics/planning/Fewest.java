package io.tasuki.statistics.planning;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/// Solves backwards: the smallest number that makes something likely enough.
public final class Fewest {

    /// Beyond this no number is looked for.
    public static final int MOST = 200_000;

    private Fewest() {}

    /// @param probability of a number from 1 on; more never makes it less
    /// @return at least 1; empty where not even [#MOST] or nearly so many is enough
    public static OptionalInt reaching(double confidence, IntToDoubleFunction probability) {
        int low = 0;
        int high = 1;
        while (probability.applyAsDouble(high) < confidence) {
            low = high;
            high *= 2;
            if (high > MOST) {
                return OptionalInt.empty();
            }
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (probability.applyAsDouble(middle) >= confidence) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalInt.of(high);
    }
}
