package io.tasuki.app.output.goal;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.percent;

import io.tasuki.app.output.Figures;
import io.tasuki.app.output.Words;
import io.tasuki.goal.GoalReport;
import io.tasuki.goal.GoalReport.Forecast;
import io.tasuki.goal.GoalReport.Ranges;
import io.tasuki.goal.period.Period;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The goal in sentences, with the tables of the plan behind them.
public final class GoalText {

    private static final double CERTAIN = 0.999;

    private final Words words;
    private final GoalReport report;
    private final List<String> lines = new ArrayList<>();

    private GoalText(Words words, GoalReport report) {
        this.words = words;
        this.report = report;
    }

    public static Function<GoalReport, String> in(LabelLanguage language) {
        Words words = new Words("goal.words", language);
        return report -> new GoalText(words, report).text();
    }

    private String text() {
        lines.add(heading());
        soFar();
        switch (report.status()) {
            case OVER -> say("over");
            case NOT_ENOUGH_DATA -> missing();
            case FORECAST, NO_TARGET -> ahead();
        }
        return String.join("\n", lines);
    }

    private String heading() {
        GoalReport.Span period = report.period();
        Period.FiscalName name = period.name();
        String called = name == null
                ? ""
                : words.text("name." + name.kind().word(), Integer.toString(name.fiscalYear()), part(name));
        return words.text(
                "heading",
                period.from().toString(),
                period.until().toString(),
                called,
                report.asOf().toString(),
                count(period.day()),
                count(period.days()));
    }

    private String part(Period.FiscalName name) {
        return words.text("part." + name.kind().word() + "." + name.part());
    }

    private void soFar() {
        GoalReport.Counted soFar = report.soFar();
        Double target = report.target();
        String won = money(soFar.revenue());
        if (target == null) {
            say("so_far", won, count(soFar.won()), count(soFar.handoffs()));
        } else {
            say("so_far_of", money(target), won, percent(soFar.revenue() / target), count(soFar.won()), count(soFar.handoffs()));
            pace();
        }
        if (soFar.unpriced() > 0) {
            say("unpriced", count(soFar.unpriced()));
        }
        if (soFar.undated() > 0) {
            say("undated", count(soFar.undated()));
        }
    }

    private void pace() {
        GoalReport.Standing pace = Objects.requireNonNull(report.pace());
        if (pace.index() != null) {
            say("pace", percent(pace.linearShare()), percent(pace.attainmentShare()), Figures.tenth(pace.index() * 100));
        }
        if (pace.coverage() != null && pace.requiredCoverage() != null) {
            say("coverage", Figures.tenth(pace.coverage()), Figures.tenth(pace.requiredCoverage()));
        }
    }

    private void missing() {
        say("not_enough_data");
        report.missing().forEach(missing -> say("missing." + missing.what(), count(missing.have()), count(missing.need())));
    }

    private void ahead() {
        lines.add("");
        measured(Objects.requireNonNull(report.measured()));
        supposed();
        lines.add("");
        Forecast forecast = Objects.requireNonNull(report.forecast());
        forecast("forecast", forecast);
        say("sources", Figures.tenth(forecast.fromOpen()), count(Objects.requireNonNull(report.measured()).openHandoffs()),
                Figures.tenth(forecast.fromNew()), count(Math.round(forecast.newHandoffs())));
        if (report.promised() != null) {
            forecast("promised", report.promised());
        }
        if (report.target() == null) {
            say("no_target");
        }
        unchanged();
        backtest();
        budget();
        lines.addAll(new GoalTables(words, report).lines());
    }

    private void measured(GoalReport.Basis measured) {
        GoalReport.WinRate rate = measured.winRate();
        say("measured");
        say("win_rate", count(rate.withinDays()), count(rate.won()), count(rate.handoffs()), percent(rate.mean()),
                Figures.percents(rate.ranges().most(), " - "));
        say("unit_price", money(measured.unitPrice().mean()), money(measured.unitPrice().deviation()), count(measured.unitPrice().wins()));
        say("lead_time", Figures.tenth(measured.leadTimeDays().median()), Figures.tenth(measured.leadTimeDays().most()));
        if (measured.leadTimeDays().halfBy() == null) {
            say("late_all");
        } else {
            say("late", measured.leadTimeDays().halfBy().toString());
        }
        if (measured.meetingShare() == null) {
            say("no_meetings");
        } else {
            say("meetings", percent(measured.meetingShare()));
        }
        if (measured.inquiriesPerHandoff() != null) {
            say("inquiries", Figures.tenth(measured.inquiriesPerHandoff()));
        }
        say("handoff_pace", count(measured.handoffPace().handoffs()), count(measured.handoffPace().days()),
                Figures.tenth(measured.handoffPace().perMonth()));
    }

    private void supposed() {
        if (report.supposed().unitPrice() != null) {
            say("supposed_price", money(report.supposed().unitPrice()));
        }
        if (report.supposed().winRate() != null) {
            say("supposed_rate", percent(report.supposed().winRate()));
        }
    }

    private void forecast(String kind, Forecast forecast) {
        say(kind, count(Math.round(forecast.newHandoffs())));
        say("revenue", money(forecast.revenue().mean()), ranges(forecast.revenue().ranges(), this::money));
        say("orders", Figures.tenth(forecast.orders().mean()), ranges(forecast.orders().ranges(), Figures::tenth));
        if (forecast.probability() != null) {
            say("probability", likely(forecast.probability()));
        }
    }

    // Nothing that lies ahead is certain.
    private String likely(double probability) {
        if (probability > CERTAIN) {
            return words.text("nearly_certain");
        }
        return probability < 1 - CERTAIN ? words.text("hardly") : percent(probability);
    }

    private String ranges(Ranges ranges, Function<Double, String> figure) {
        return words.text(
                "ranges", range(ranges.half(), figure), range(ranges.most(), figure), range(ranges.nearly(), figure));
    }

    private static String range(Interval interval, Function<Double, String> figure) {
        return figure.apply(interval.lo()) + " - " + figure.apply(interval.hi());
    }

    private void unchanged() {
        GoalReport.Unchanged unchanged = report.unchanged();
        if (unchanged != null) {
            say("unchanged", money(unchanged.revenue()), unchanged.probability() == null ? "-" : likely(unchanged.probability()), number(unchanged.handoffsNeeded()));
        }
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "-" : count(number);
    }

    private void backtest() {
        GoalReport.Backtest backtest = Objects.requireNonNull(report.backtest());
        String from = backtest.from().toString();
        String until = backtest.until().toString();
        Double forecast = backtest.forecast();
        if (forecast == null) {
            say("backtest_unknown", from, until);
            return;
        }
        say("backtest", from, until, Objects.requireNonNull(backtest.asOf()).toString(), money(forecast),
                range(Objects.requireNonNull(backtest.range()), this::money), money(Objects.requireNonNull(backtest.happened())),
                percent(backtest.ratio()));
    }

    private void budget() {
        GoalReport.Budget budget = report.budget();
        if (budget == null || budget.perWon() == null) {
            return;
        }
        String range = budget.perWonRange() == null ? "-" : range(budget.perWonRange(), this::money);
        say("budget", money(budget.amount()), money(budget.perWon()), range,
                budget.perHandoff() == null ? "-" : money(budget.perHandoff()));
    }

    private String money(double amount) {
        return amount == 0 ? "0" : Figures.rounded(amount, report.currency());
    }

    private void say(String key, String... arguments) {
        lines.add(words.text(key, arguments));
    }
}
