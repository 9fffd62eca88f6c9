package io.tasuki.stage.measure;

import io.tasuki.stage.measure.ConversionReport.Point;
import io.tasuki.statistics.Interval;
import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.rate.Wilson;
import io.tasuki.statistics.survival.AalenJohansen;
import io.tasuki.statistics.survival.Estimate;
import io.tasuki.statistics.survival.KaplanMeier;
import io.tasuki.statistics.survival.LifeTable;
import io.tasuki.store.Session;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// How much is won by which day, of all handoffs asked for, old enough for the horizon or not.
///
/// 1. Where losses and returns are dated they compete with wins (Aalen-Johansen): what is lost is not won later.
/// 2. Otherwise there are wins only (Kaplan-Meier), and what is lost counts as open until now.
/// 3. A day on which no handoff is observed any more is not known, and has no numbers, unless every one has ended.
/// 4. Where nothing or everything is won by a day, the interval is Wilson's of none of those still observed on that day, or
///    of all: nobody is that sure.
final class Curve {

    private static final List<Integer> FIRST_DAYS = List.of(0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 75, 90);
    private static final int STEP = 30;
    private static final int YEAR = 365;

    private final LifeTable table;
    private final boolean competing;
    private final long undated;

    private Curve(FollowedHandoffs.Lives lives) {
        this.table = lives.table();
        this.competing = lives.competing();
        this.undated = lives.undated();
    }

    static ConversionReport.Curve read(Session session, OptionalInt horizon) {
        return new Curve(FollowedHandoffs.lives(session)).report(horizon);
    }

    private ConversionReport.Curve report(OptionalInt horizon) {
        List<Integer> days = days(horizon);
        List<Point> points = competing ? competing(days) : wins(days);
        return new ConversionReport.Curve(competing ? "aalen_johansen" : "kaplan_meier", undated, points);
    }

    // Closer where most happens; to the end of what is known and at least a year.
    private List<Integer> days(OptionalInt horizon) {
        TreeSet<Integer> days = new TreeSet<>(FIRST_DAYS);
        int last = Math.max(YEAR, table.lastDay());
        IntStream.rangeClosed(1, last / STEP).map(month -> month * STEP).forEach(days::add);
        IntStream.rangeClosed(1, last / YEAR).map(year -> year * YEAR).forEach(days::add);
        horizon.ifPresent(days::add);
        return List.copyOf(days);
    }

    private List<Point> competing(List<Integer> days) {
        AalenJohansen curve = new AalenJohansen(table);
        return days.stream()
                .map(day -> {
                    AalenJohansen.Incidence at = curve.at(day);
                    return point(day, at.events(), at.competing().value());
                })
                .toList();
    }

    private List<Point> wins(List<Integer> days) {
        KaplanMeier curve = new KaplanMeier(table);
        return days.stream().map(day -> point(day, curve.at(day), 0)).toList();
    }

    private Point point(int day, Estimate won, double lost) {
        double open = Math.max(0, 1 - won.value() - lost);
        return day > table.lastDay() && open > 0
                ? Point.unknown(day)
                : new Point(day, won.value(), interval(day, won), lost, open, true);
    }

    private Interval interval(int day, Estimate won) {
        if (won.value() > 0 && won.value() < 1) {
            return won.interval();
        }
        long all = table.atRisk(0);
        return Wilson.interval(won.value() > 0 ? new Proportion(all, all) : new Proportion(0, table.atRisk(day)));
    }
}
