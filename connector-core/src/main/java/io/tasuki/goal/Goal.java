package io.tasuki.goal;

import io.tasuki.goal.GoalReport.Budget;
import io.tasuki.goal.GoalReport.Forecast;
import io.tasuki.goal.GoalReport.Needed;
import io.tasuki.goal.GoalReport.Status;
import io.tasuki.goal.GoalReport.Unchanged;
import io.tasuki.goal.GoalRequest.Assumption;
import io.tasuki.stage.measure.Conversion;
import io.tasuki.store.Session;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What a revenue target asks of both teams in a period, and what the period comes to as things go.
///
/// 1. Handoffs, wins, amounts and currencies are conversion's; ambiguous leads stay out, and only wins of handoffs count.
/// 2. A win counts in the period of the day it was won on. Handoffs of the last weeks of a period hardly win in it: every
///    handoff, open or to come, counts with its chance to win in time.
/// 3. Where there is not enough data, nothing is forecast.
public final class Goal {

    private final Session session;
    private final GoalRequest request;
    private final Measured measured;

    private Goal(Session session, GoalRequest request, Measured measured) {
        this.session = session;
        this.request = request;
        this.measured = measured;
    }

    /// @throws IllegalArgumentException when the ledger has no attribute of the asked name
    public static GoalReport tell(Session session, GoalRequest request) {
        return new Goal(session, request, Measuring.read(session, request)).report(true);
    }

    /// The same without a look at how a forecast of the period before came out, and only of the request's own moment.
    public static GoalReport outlook(Session session, GoalRequest request) {
        return new Goal(session, request, Measuring.read(session, request)).report(false);
    }

    private GoalReport report(boolean lookBack) {
        Facts facts = new Facts(request, measured);
        boolean over = !measured.today().isBefore(request.period().until());
        if (over || !measured.missing().isEmpty()) {
            return facts.report(over ? Status.OVER : Status.NOT_ENOUGH_DATA, null);
        }
        Outcome outcome = outcome(request.assumption());
        Ahead ahead = new Ahead(
                outcome.asThingsGo,
                outcome.promised,
                outcome.needed,
                unchanged(),
                request.settings().by().map(attribute -> levels(attribute, outcome)).orElse(null),
                budget(outcome),
                lookBack ? Backtests.of(session, request) : null);
        return facts.report(request.settings().target().isEmpty() ? Status.NO_TARGET : Status.FORECAST, ahead);
    }

    /// What lies ahead, as far as it is asked for.
    record Ahead(
            Forecast asThingsGo,
            @Nullable Forecast promised,
            @Nullable Needed needed,
            @Nullable Unchanged unchanged,
            GoalReport.@Nullable Breakdown by,
            @Nullable Budget budget,
            GoalReport.@Nullable Backtest backtest) {}

    private record Outcome(
            Terms terms, Forecast asThingsGo, @Nullable Forecast promised, @Nullable Needed needed) {

        @Nullable Integer planned() {
            return needed == null
                    ? null
                    : needed.confidences().stream()
                            .filter(need -> need.confidence() == needed.plan())
                            .map(GoalReport.Need::handoffs)
                            .findFirst()
                            .orElse(null);
        }
    }

    private Outcome outcome(Assumption assumption) {
        Terms terms = Terms.of(measured, assumption);
        Timing timing = Timing.until(measured, request.period());
        Outlook outlook = new Outlook(measured, terms, timing);
        GoalSettings settings = request.settings();
        GoalReport.Counted soFar = measured.all().soFar();
        Forecasts forecasts =
                new Forecasts(soFar, settings.target(), timing.open(measured.open(), terms.factor(measured)));
        OptionalDouble target = settings.target();
        Plans plans = new Plans(measured, request.period(), terms, outlook);
        return new Outcome(
                terms,
                forecasts.of(outlook.asThingsGo(), measured.perDay() * timing.ends()),
                promised(outlook, forecasts, timing),
                target.isEmpty() ? null : plans.needed(target.getAsDouble() - soFar.revenue(), settings.confidence()));
    }

    private @Nullable Forecast promised(Outlook outlook, Forecasts forecasts, Timing timing) {
        OptionalDouble promised = request.settings().handoffsPerMonth();
        if (promised.isEmpty()) {
            return null;
        }
        int handoffs = (int) Math.round(promised.getAsDouble() * timing.ends() / Facts.DAYS_A_MONTH);
        return forecasts.of(outlook.planned(handoffs), handoffs);
    }

    private @Nullable Unchanged unchanged() {
        if (request.assumption().equals(Assumption.NONE)) {
            return null;
        }
        Outcome plain = outcome(Assumption.NONE);
        return new Unchanged(
                plain.asThingsGo.probability(), plain.asThingsGo.revenue().mean(), plain.planned());
    }

    private GoalReport.Breakdown levels(String attribute, Outcome outcome) {
        Timing timing = Timing.until(measured, request.period());
        return new Levels(measured, outcome.terms, timing)
                .of(attribute, Conversion.measure(session, Measuring.conversion(request, List.of(attribute))), outcome.planned());
    }

    private @Nullable Budget budget(Outcome outcome) {
        OptionalDouble budget = request.settings().budget();
        if (budget.isEmpty()) {
            return null;
        }
        double handoffs = measured.all().soFar().handoffs() + outcome.asThingsGo.newHandoffs();
        return Facts.budget(budget.getAsDouble(), outcome.asThingsGo.orders(), handoffs);
    }
}
