package io.tasuki.goal;

import io.tasuki.statistics.planning.Counting;
import io.tasuki.statistics.planning.Fewest;
import io.tasuki.statistics.planning.Revenue;
import io.tasuki.statistics.planning.Shortfall;
import io.tasuki.statistics.planning.UnitPrice;
import io.tasuki.statistics.planning.Wins;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
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
    // How likely a new handoff wins in time, if it is made on any of the days that are left.
    private final double average;
    private final double[] rates;
    private final List<Wins> open;

    /// @param timing the days that are left
    Outlook(Measured measured, Terms terms, Timing timing) {
        this.measured = measured;
        this.timing = timing;
        this.price = terms.price();
        this.average = timing.coming(1, timing.ends());
        this.rates = terms.rate().parts(PARTS);
        this.open = IntStream.range(0, PARTS).mapToObj(part -> open(factor(rates[part]))).toList();
    }

    private double factor(double rate) {
        return rate / measured.wonByHorizon();
    }

    private Wins open(double factor) {
        return Wins.all(measured.open().stream()
                .map(age -> Counting.known(age.handoffs(), chance(timing.open(age.age()), factor)))
                .toList());
    }

    private static double chance(double average, double factor) {
        return Math.clamp(average * factor, 0, 1);
    }

    /// With so many new handoffs, spread over the days that are left.
    Revenue planned(int handoffs) {
        return revenue(part -> coming(handoffs, part));
    }

    private Wins coming(int handoffs, int part) {
        return Counting.known(handoffs, chance(average, factor(rates[part])));
    }

    /// With handoffs coming as they did of late.
    Revenue asThingsGo() {
        double orders = average * measured.perDay() * timing.ends();
        double size = Math.max(0.5, (double) measured.all().recent());
        return revenue(part -> Counting.coming(orders * factor(rates[part]), size));
    }

    private Revenue revenue(IntFunction<Wins> coming) {
        return new Revenue(
                Wins.oneOf(IntStream.range(0, PARTS)
                        .mapToObj(part -> open.get(part).plus(coming.apply(part)))
                        .toList()),
                price);
    }

    /// The fewest new handoffs that bring an amount, as a function of the confidence; empty where no number does.
    DoubleFunction<OptionalInt> fewest(double amount) {
        Shortfall shortfall = new Shortfall(open, price, amount);
        int likely = likely(amount);
        return confidence -> {
            if (closes(shortfall, 0) >= confidence) {
                return OptionalInt.of(0);
            }
            return average <= 0
                    ? OptionalInt.empty()
                    : Fewest.reaching(confidence, likely, handoffs -> closes(shortfall, handoffs));
        };
    }

    private double closes(Shortfall shortfall, int handoffs) {
        return shortfall.closedBy(IntStream.range(0, PARTS).mapToObj(part -> coming(handoffs, part)).toList());
    }

    // So many bring the amount on average, if the rate is the one in the middle.
    private int likely(double amount) {
        int middle = PARTS / 2;
        double orders = amount / price.mean() - open.get(middle).mean();
        return Math.max(1, (int) Math.min(orders / chance(average, factor(rates[middle])), Fewest.MOST));
    }
}
