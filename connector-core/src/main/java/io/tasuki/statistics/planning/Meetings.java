package io.tasuki.statistics.planning;

import java.util.OptionalInt;

/// How many meetings a target needs, each of them won at a rate that is only believed.
///
/// @param target an amount above 0, in the money of the price
public record Meetings(RateBelief rate, UnitPrice price, double target) {

    /// What the average asks for, with nothing in hand for bad luck.
    public int onAverage() {
        return (int) Math.ceil(target / (rate.mean() * price.mean()));
    }

    /// How many wins that is where every one brings the mean.
    public int winsNeeded() {
        return (int) Math.ceil(target / price.mean());
    }

    public Revenue revenue(int meetings) {
        return new Revenue(Counting.believed(meetings, rate), price);
    }

    public double reaches(int meetings) {
        return revenue(meetings).reaches(target);
    }

    /// The smallest number that reaches the target with this confidence; empty: see [Fewest].
    public OptionalInt fewest(double confidence) {
        return Fewest.reaching(confidence, this::reaches);
    }
}
