package io.tasuki.goal;

import io.tasuki.goal.Measured.OpenAge;
import io.tasuki.statistics.planning.Counting;
import io.tasuki.statistics.planning.Fewest;
import io.tasuki.statistics.planning.Revenue;
import io.tasuki.statistics.planning.UnitPrice;
import io.tasuki.statistics.planning.Wins;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What the rest of a period may bring: wins of the handoffs that are open, and of those to come.
///
/// 1. Nobody knows the win rate exactly. The belief in it is cut into equally likely parts; in each, open handoffs and new
///    ones alike win as much more or less than the curve says as its rate is above or below the curve's.
/// 2. In one part open handoffs add up as a Poisson-binomial, each with the chance of its age. New ones that are planned are
///    made on any day that is left, one day as likely as another; those that come by themselves come at the pace of late.
/// 3. A win brings the unit price, as varied as prices were, and the mean of it as sure as it was measured.
final class Outlook {

    private static final int PARTS = 40;

    private final Measured measured;
    private final Timing timing;
    private final UnitPrice price;
    private final double[] rates;
    private final List<Wins> open;

    /// @param timing the days that are left
    Outlook(Measured measured, Terms terms, Timing timing) {
        this.measured = measured;
        this.timing = timing;
        this.price = terms.price();
        this.rates = terms.rate().parts(PARTS);
        this.open = IntStream.range(0, PARTS).mapToObj(part -> open(factor(rates[part]))).toList();
    }

    private double factor(double rate) {
        return rate / measured.wonByHorizon();
    }

    private Wins open(double factor) {
        Wins wins = Counting.ofEach();
        for (OpenAge age : measured.open()) {
            wins = wins.plus(Counting.known(age.handoffs(), chance(timing.open(age.age()), factor)));
        }
        return wins;
    }

    private static double chance(double average, double factor) {
        return Math.clamp(average * factor, 0, 1);
    }

    /// With so many new handoffs, spread over the days that are left.
    Revenue planned(int handoffs) {
        double average = timing.coming(1, timing.ends());
        List<Wins> possible = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            possible.add(open.get(part).plus(Counting.known(handoffs, chance(average, factor(rates[part])))));
        }
        return new Revenue(Wins.oneOf(possible), price);
    }

    /// With handoffs coming as they did of late.
    Revenue asThingsGo() {
        double average = timing.coming(1, timing.ends()) * measured.perDay() * timing.ends();
        List<Wins> possible = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            Wins coming = Counting.coming(average * factor(rates[part]), Math.max(0.5, (double) measured.all().recent()));
            possible.add(open.get(part).plus(coming));
        }
        return new Revenue(Wins.oneOf(possible), price);
    }

    /// The fewest new handoffs that bring an amount with this confidence; empty when no number does.
    OptionalInt fewest(double amount, double confidence) {
        if (planned(0).reaches(amount) >= confidence) {
            return OptionalInt.of(0);
        }
        return timing.coming(1, timing.ends()) <= 0
                ? OptionalInt.empty()
                : Fewest.reaching(confidence, handoffs -> planned(handoffs).reaches(amount));
    }
}
