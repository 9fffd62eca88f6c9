package io.tasuki.attribution.model;

import java.util.function.IntPredicate;

/// A Markov chain that always ends, by its arcs. State 0 is where it begins.
///
/// What is expected from a state on is the reward of ending there plus what is expected from the next one: a linear
/// system. It is solved by Gauss-Seidel sweeps until nothing moves any more, not by elimination, for a chain of order
/// three has thousands of states with a dozen arcs each, and is solved once for every channel.
final class AbsorbingChain {

    private static final double NOTHING = 1e-15;
    private static final int MOST_SWEEPS = 1_000_000;

    private final int[][] next;
    private final double[][] chance;

    /// @param next the states after each state
    /// @param chance how likely each of them is; what is missing to 1 is the chance to end
    AbsorbingChain(int[][] next, double[][] chance) {
        this.next = next;
        this.chance = chance;
    }

    /// What is expected at the beginning.
    ///
    /// @param reward of ending in each state, times the chance to end in it
    /// @param kept false for states that are as good as an end without reward
    /// @throws ArithmeticException when the chain does not end
    double expected(double[] reward, IntPredicate kept) {
        double[] expected = new double[reward.length];
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            if (sweep(expected, reward, kept) <= NOTHING) {
                return expected[0];
            }
        }
        throw new ArithmeticException("a chain of " + reward.length + " states does not come to an end");
    }

    // Backwards, for states are numbered as paths reach them. Returns the largest relative change.
    private double sweep(double[] expected, double[] reward, IntPredicate kept) {
        double change = 0;
        double largest = Double.MIN_NORMAL;
        for (int state = reward.length - 1; state >= 0; state--) {
            double sum = reward[state];
            for (int arc = 0; arc < next[state].length; arc++) {
                int after = next[state][arc];
                sum += kept.test(after) ? chance[state][arc] * expected[after] : 0;
            }
            change = Math.max(change, Math.abs(sum - expected[state]));
            largest = Math.max(largest, Math.abs(sum));
            expected[state] = sum;
        }
        return change / largest;
    }
}
