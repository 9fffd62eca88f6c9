package io.tasuki.goal;

import io.tasuki.goal.GoalReport.Backtest;
import io.tasuki.goal.GoalRequest.Assumption;
import io.tasuki.goal.period.Period;
import io.tasuki.statistics.planning.Revenue;
import io.tasuki.store.Session;

/// Makes the forecast of the period before as it would have been made at the same point, and looks at what happened.
///
/// It stands at that moment and sees no outcome after it, but with the leads, the links and the attributes of today.
final class Backtests {

    private Backtests() {}

    /// After the request itself was read. Not yet known where that period is not over, or there was too little before it.
    static Backtest of(Session session, GoalRequest request) {
        GoalRequest then = request.onePeriodBefore();
        Period period = then.period();
        if (!period.until().isBefore(request.today())) {
            return unknown(period);
        }
        double happened = Measuring.counted(session, request, period).revenue();
        Measured earlier = Measuring.read(session, then);
        return earlier.missing().isEmpty() ? known(then, earlier, happened) : unknown(period);
    }

    private static Backtest unknown(Period period) {
        return new Backtest("not_yet_known", period.from(), period.until(), null, null, null, null, null);
    }

    private static Backtest known(GoalRequest then, Measured earlier, double happened) {
        Timing timing = Timing.until(earlier, then.period());
        Revenue revenue = new Outlook(earlier, Terms.of(earlier, Assumption.NONE), timing).asThingsGo();
        Forecasts forecasts = new Forecasts(earlier.all().soFar(), then.settings().target(), 0);
        GoalReport.Estimate forecast = forecasts.of(revenue, 0).revenue();
        return new Backtest(
                "known",
                then.period().from(),
                then.period().until(),
                earlier.today(),
                forecast.mean(),
                forecast.ranges().most(),
                happened,
                forecast.mean() > 0 ? happened / forecast.mean() : null);
    }
}
