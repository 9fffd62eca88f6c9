package io.tasuki.goal;

import io.tasuki.statistics.mean.Group;
import io.tasuki.statistics.planning.RateBelief;
import io.tasuki.statistics.planning.UnitPrice;
import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.survival.AalenJohansen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What a goal is told from, as it was at one moment.
///
/// @param today the day of that moment
/// @param horizonDays within how many days wins make up the win rate
/// @param curve which share is won by which day of a handoff's life
/// @param all of all handoffs
/// @param levels the same of each level; empty where it is told in total only
/// @param open handoffs without an end, by level and age
/// @param currencies those that won amounts stand in
/// @param meetingShare of the handoffs that count, how many a meeting followed; empty where no meeting is seen
/// @param inquiriesPerHandoff empty where no lead is known that was not handed over
record Measured(
        LocalDate today,
        int horizonDays,
        AalenJohansen curve,
        Tally all,
        List<Tally> levels,
        List<OpenAge> open,
        List<String> currencies,
        LeadTime leadTime,
        OptionalDouble meetingShare,
        OptionalDouble inquiriesPerHandoff) {

    private static final int FEWEST_HANDOFFS = 30;
    private static final int FEWEST_WINS = 5;
    private static final int RECENT_DAYS = 90;

    Measured {
        levels = List.copyOf(levels);
        open = List.copyOf(open);
        currencies = List.copyOf(currencies);
    }

    /// Handoffs of one level, or of all.
    ///
    /// @param mature won within the horizon, of those at least that old
    /// @param prices of the wins whose amount is known
    /// @param recent handoffs of the last days
    record Tally(String level, Proportion mature, Group prices, long recent, GoalReport.Counted soFar) {}

    record OpenAge(String level, int age, int handoffs) {}

    /// @param first the day of the first handoff of all
    /// @param median days from handoff to win
    /// @param most days within which nine wins of ten came
    record LeadTime(LocalDate first, long wins, double median, double most) {}

    /// The days that the pace is measured over.
    int recentDays() {
        return Math.clamp(today.toEpochDay() - leadTime.first.toEpochDay() + 1, 1, RECENT_DAYS);
    }

    static LocalDate recentSince(LocalDate today) {
        return today.minusDays(RECENT_DAYS - 1L);
    }

    double perDay() {
        return (double) all.recent / recentDays();
    }

    RateBelief rate() {
        return RateBelief.after(all.mature);
    }

    UnitPrice price() {
        Group prices = all.prices;
        double deviation = Math.sqrt(prices.squares() / (prices.size() - 1));
        return new UnitPrice(prices.mean(), deviation, deviation / Math.sqrt((double) prices.size()));
    }

    /// The share of a handoff won within the horizon as the curve has it.
    double wonByHorizon() {
        return curve.chance(-1, horizonDays);
    }

    long openHandoffs() {
        return open.stream().mapToLong(OpenAge::handoffs).sum();
    }

    /// What a forecast would need and is not there.
    List<GoalReport.Missing> missing() {
        List<GoalReport.Missing> missing = new ArrayList<>();
        require(missing, "mature_handoffs", all.mature.trials(), FEWEST_HANDOFFS);
        require(missing, "won_handoffs", all.mature.successes(), FEWEST_WINS);
        require(missing, "priced_wins", all.prices.size(), FEWEST_WINS);
        if (currencies.size() > 1) {
            missing.add(new GoalReport.Missing("one_currency", currencies.size(), 1));
        }
        return missing;
    }

    private static void require(List<GoalReport.Missing> missing, String what, long have, long need) {
        if (have < need) {
            missing.add(new GoalReport.Missing(what, have, need));
        }
    }
}
