package io.tasuki.statistics.ranking;

/// What both sides of every comparison here must be: as many labels as numbers, and at least one.
final class Labels {

    private Labels() {}

    static void check(boolean[] won, double[] of) {
        if (won.length != of.length) {
            throw new IllegalArgumentException(won.length + " labels for " + of.length + " rows");
        }
        if (won.length == 0) {
            throw new IllegalArgumentException("there are no rows");
        }
    }

    static int count(boolean[] won) {
        int count = 0;
        for (boolean one : won) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /// 1 of a row that was won, else 0.
    static double number(boolean won) {
        return won ? 1 : 0;
    }
}
