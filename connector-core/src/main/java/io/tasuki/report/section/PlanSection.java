package io.tasuki.report.section;

import io.tasuki.goal.GoalReport;
import io.tasuki.goal.GoalReport.Forecast;
import io.tasuki.goal.GoalReport.Need;
import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Figure;
import io.tasuki.report.Remark;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.WeeklyReport.Week;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.Tallies;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// This week and this period against what both teams agreed on.
final class PlanSection {

    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int DAYS_A_WEEK = 7;

    private final Desk desk;
    private final GoalReport goal;
    private final Tallies tallies;

    private PlanSection(Desk desk, GoalReport goal) {
        this.desk = desk;
        this.goal = goal;
        Week week = desk.request().week();
        this.tallies = desk.count(
                "plan",
                Sql.load(PlanSection.class, "plan"),
                week.from().toString(),
                goal.period().from().toString(),
                goal.period().until().toString());
    }

    static Section tell(Desk desk, GoalReport goal) {
        PlanSection plan = new PlanSection(desk, goal);
        List<Block> blocks = new ArrayList<>();
        blocks.add(plan.goal());
        blocks.add(plan.handoffs());
        plan.needed().ifPresent(blocks::add);
        List<Remark> missing = plan.missing();
        if (!missing.isEmpty()) {
            blocks.add(new Block.Remarks("missing", missing));
        }
        return new Section("plan", blocks);
    }

    private Block goal() {
        @Nullable Value target = goal.target() == null ? null : desk.money(goal.target());
        return new Block.Figures(
                "goal",
                List.of(
                        new Figure("revenue", desk.money(goal.soFar().revenue()), null, target, tallies.listing("period/orders")),
                        tallies.figure("orders", new Value.Count(goal.soFar().won()), "period/orders"),
                        new Figure("expected_revenue", expected(true), null, target, null),
                        Figure.of("expected_orders", expected(false)),
                        Figure.of("probability", probability()),
                        Figure.of("gap", goal.pace() == null ? unplanned() : desk.money(goal.pace().gap())),
                        Figure.of("pace", pace()),
                        Figure.of("days_left", new Value.Days(goal.period().daysLeft()))));
    }

    private Value expected(boolean money) {
        Forecast forecast = goal.forecast();
        if (forecast == null) {
            return unforeseen();
        }
        return money ? desk.money(forecast.revenue().mean()) : new Value.Amount(forecast.orders().mean());
    }

    private Value probability() {
        Forecast forecast = goal.forecast();
        if (goal.target() == null) {
            return unplanned();
        }
        return forecast == null || forecast.probability() == null
                ? unforeseen()
                : Value.Share.of(forecast.probability());
    }

    private Value unforeseen() {
        return new Value.Unknown(goal.status() == GoalReport.Status.OVER ? "period_over" : "not_enough_data");
    }

    private Value pace() {
        return goal.pace() == null || goal.pace().index() == null ? unplanned() : new Value.Amount(goal.pace().index());
    }

    private static Value unplanned() {
        return new Value.Unknown("no_target");
    }

    private Block handoffs() {
        return new Block.Figures(
                "handoffs",
                List.of(
                        promised(tallies.figure("week", "week/0").before(tallies.count("week/1")), DAYS_A_WEEK),
                        promised(tallies.figure("period", "period/handoffs"), goal.period().day())));
    }

    private Figure promised(Figure made, int days) {
        OptionalDouble monthly = desk.request().goal().settings().handoffsPerMonth();
        return monthly.isEmpty() ? made : made.plan(new Value.Amount(monthly.getAsDouble() * days / DAYS_A_MONTH));
    }

    private Optional<Block> needed() {
        return Optional.ofNullable(goal.needed())
                .map(needed -> new Block.Table(
                        "needed",
                        Stream.of("confidence", "orders", "handoffs", "handoffs_per_month", "meetings", "inquiries")
                                .map(Column::of)
                                .toList(),
                        needed.confidences().stream().map(PlanSection::need).toList(),
                        null));
    }

    private static Row need(Need need) {
        return new Row(Stream.of(
                        Value.Share.of(need.confidence()),
                        amount(need.orders()),
                        amount(need.handoffs()),
                        amount(need.handoffsPerMonth()),
                        amount(need.meetings()),
                        amount(need.inquiries()))
                .map(Cell::of)
                .toList());
    }

    private static Value amount(@Nullable Number number) {
        return number == null ? new Value.Unknown("not_known") : new Value.Amount(number.doubleValue());
    }

    private List<Remark> missing() {
        List<Remark> missing = new ArrayList<>();
        if (goal.target() == null) {
            missing.add(Remark.of("no_target"));
        }
        if (desk.request().goal().settings().handoffsPerMonth().isEmpty()) {
            missing.add(Remark.of("no_promised_handoffs"));
        }
        goal.missing().forEach(what -> missing.add(Remark.of(
                "missing_" + what.what(), new Value.Count(what.have()), new Value.Count(what.need()))));
        return missing;
    }
}
