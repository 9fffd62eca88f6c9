package io.tasuki.statistics.planning;

/// Where a period stands beside its target.
///
/// @param target above 0
/// @param won so far
/// @param day how many of the days have passed
/// @param days of the period, at least 1
public record Pace(double target, double won, int day, int days) {

    /// What is missing; 0 or less when nothing is.
    public double gap() {
        return target - won;
    }

    /// The share that an even pace would have reached.
    public double linearShare() {
        return (double) day / days;
    }

    public double attainment() {
        return won / target;
    }

    /// 1: just as fast as the plan; not a number before the first day has passed.
    public double index() {
        return attainment() / linearShare();
    }

    /// How many times the gap all open deals together are.
    ///
    /// @param total what they would bring if all were won
    public double coverage(double total) {
        return total / gap();
    }

    /// How many times the gap they must be, at the rate at which their value is won.
    public static double requiredCoverage(double total, double weighted) {
        return total / weighted;
    }

    /// What is still missing when they bring what they do on average.
    public double shortfall(double weighted) {
        return gap() - weighted;
    }
}
