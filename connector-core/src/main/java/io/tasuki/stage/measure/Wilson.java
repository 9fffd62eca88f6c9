package io.tasuki.stage.measure;

/// The score interval of a rate (E. B. Wilson, 1927), 95 %, without continuity correction.
final class Wilson {

    private static final double Z = 1.959963984540054;

    private Wilson() {}

    static Interval interval(long won, long of) {
        if (of == 0) {
            return new Interval(0, 1);
        }
        double rate = (double) won / of;
        double scale = 1 + Z * Z / of;
        double centre = (rate + Z * Z / (2.0 * of)) / scale;
        double half = Z / scale * Math.sqrt(rate * (1 - rate) / of + Z * Z / (4.0 * of * of));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
