package io.tasuki.app.output.goal;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.percent;

import io.tasuki.app.output.Columns;
import io.tasuki.app.output.Columns.Align;
import io.tasuki.app.output.Figures;
import io.tasuki.app.output.Lines;
import io.tasuki.app.output.Words;
import io.tasuki.goal.GoalReport;
import io.tasuki.goal.GoalReport.Breakdown;
import io.tasuki.goal.GoalReport.Need;
import io.tasuki.goal.GoalReport.Needed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the target needs, by confidence, by month and by level.
final class GoalTables {

    private static final String BLANK = "(blank)";

    private final Words words;
    private final GoalReport report;

    GoalTables(Words words, GoalReport report) {
        this.words = words;
        this.report = report;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Needed needed = report.needed();
        if (needed != null && needed.gap() > 0) {
            lines.addAll(List.of("", words.text("needed", money(needed.gap())), confidences(needed)));
            months(needed, lines);
        }
        Breakdown by = report.by();
        if (by != null) {
            lines.addAll(List.of("", by.refused() == null ? levels(by) : words.text("refused", Lines.value(by.attribute()))));
        }
        return lines;
    }

    private String confidences(Needed needed) {
        Columns columns = numbers(6);
        columns.line(heads("confidence", "orders_column", "meetings_column", "handoffs_column", "per_month", "inquiries_column"));
        for (Need need : needed.confidences()) {
            columns.line(
                    percent(need.confidence()),
                    whole(need.orders()),
                    whole(need.meetings()),
                    whole(need.handoffs()),
                    need.handoffsPerMonth() == null ? "-" : Figures.tenth(need.handoffsPerMonth()),
                    whole(need.inquiries()));
        }
        return columns.render("  ");
    }

    private void months(Needed needed, List<String> lines) {
        if (needed.months().isEmpty()) {
            lines.add(words.text("out_of_reach", percent(needed.plan())));
            return;
        }
        Columns columns = numbers(6);
        columns.line(heads("month", "inquiries_column", "handoffs_column", "meetings_column", "orders_column", "in_time"));
        for (GoalReport.Month month : needed.months()) {
            columns.line(
                    month.month(),
                    whole(month.inquiries()),
                    whole(month.handoffs()),
                    whole(month.meetings()),
                    Figures.tenth(month.orders()),
                    percent(month.inTime()));
        }
        lines.addAll(List.of("", words.text("months", percent(needed.plan())), columns.render("  ")));
    }

    private String levels(Breakdown by) {
        Columns columns = new Columns(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        columns.line(
                Lines.value(by.attribute()),
                words.text("share"),
                words.text("rate_column"),
                words.text("price_column"),
                words.text("open_column"),
                words.text("orders_column"),
                words.text("revenue_column"),
                words.text("handoffs_column"));
        for (GoalReport.Level level : by.levels()) {
            columns.line(
                    level.value().equals(BLANK) ? words.text("blank") : words.value(by.attribute(), level.value()),
                    percent(level.share()),
                    percent(level.winRate()),
                    money(level.unitPrice()),
                    count(level.openHandoffs()),
                    Figures.tenth(level.orders()),
                    money(level.revenue()),
                    whole(level.handoffs()));
        }
        return columns.render("");
    }

    private String[] heads(String... keys) {
        return Arrays.stream(keys).map(words::text).toArray(String[]::new);
    }

    private static Columns numbers(int columns) {
        Align[] aligns = new Align[columns];
        Arrays.fill(aligns, Align.RIGHT);
        return new Columns(aligns);
    }

    private static String whole(@Nullable Number number) {
        return number == null ? "-" : count(Math.round(number.doubleValue()));
    }

    private String money(double amount) {
        return amount == 0 ? "0" : Figures.rounded(amount, report.currency());
    }
}
