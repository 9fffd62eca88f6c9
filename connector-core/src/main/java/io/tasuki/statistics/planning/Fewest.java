package io.tasuki.statistics.planning;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/// Solves backwards: the smallest number that makes something likely enough.
public final class Fewest {

    /// Beyond this no number is looked for.
    public static final int MOST = 200_000;

    private Fewest() {}

    /// As [#reaching(double, int, IntToDoubleFunction)], where nothing is known of the answer.
    public static OptionalInt reaching(double confidence, IntToDoubleFunction probability) {
        return reaching(confidence, 1, probability);
    }

    /// @param near what the answer may lie near to, at least 1: the nearer it is, the fewer numbers are tried
    /// @param probability of a number from 1 on; more never makes it less
    /// @return at least 1; empty where not even [#MOST] or nearly so many is enough
    public static OptionalInt reaching(double confidence, int near, IntToDoubleFunction probability) {
        IntPredicate enough = number -> probability.applyAsDouble(number) >= confidence;
        int stride = 1 + near / 100;
        int low = near;
        int high = near;
        if (enough.test(near)) {
            do {
                high = low;
                low = Math.max(0, low - stride);
                stride *= 2;
            } while (low > 0 && enough.test(low));
        } else {
            do {
                low = high;
                high += stride;
                stride *= 2;
                if (high > MOST) {
                    return OptionalInt.empty();
                }
            } while (!enough.test(high));
        }
        return OptionalInt.of(between(low, high, enough));
    }

    private static int between(int tooFew, int enoughOnes, IntPredicate enough) {
        int low = tooFew;
        int high = enoughOnes;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
