package io.tasuki.app.output.conversion;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.percent;
import static io.tasuki.app.output.Figures.percents;

import io.tasuki.app.output.Columns;
import io.tasuki.app.output.Columns.Align;
import io.tasuki.app.output.Words;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionReport.Cohort;
import io.tasuki.stage.measure.ConversionReport.Curve;
import io.tasuki.stage.measure.ConversionReport.Point;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// How much is won by which day, and of the handoffs of which month.
final class TimeTables {

    private static final Set<Integer> DAYS = Set.of(7, 14, 30, 60, 90, 120, 180, 270, 365, 730);

    private final Words words;
    private final ConversionReport report;

    TimeTables(Words words, ConversionReport report) {
        this.words = words;
        this.report = report;
    }

    /// Neither where there is nothing to tell.
    Stream<String> texts() {
        boolean any = report.cohorts().stream().anyMatch(cohort -> cohort.rate().handoffs() + cohort.waiting() > 0);
        return any ? Stream.of(byDay(report.curve()), byMonth()) : Stream.of();
    }

    private String byDay(Curve curve) {
        boolean competing = curve.method().equals("aalen_johansen");
        Align[] aligns = new Align[competing ? 5 : 4];
        Arrays.fill(aligns, Align.RIGHT);
        Columns columns = new Columns(aligns);
        columns.line(cells(
                competing,
                words.text("by_day"),
                words.text("rate"),
                words.text("interval"),
                words.text("open"),
                words.text("lost")));
        curve.points().stream()
                .filter(point -> DAYS.contains(point.day()) || Objects.equals(report.horizonDays(), point.day()))
                .forEach(point -> columns.line(cells(point, competing)));
        String undated = curve.undated() == 0 ? "" : "\n" + words.text("undated", count(curve.undated()));
        return columns.render("") + undated;
    }

    private String[] cells(Point point, boolean competing) {
        String day = count(point.day());
        return point.wonInterval() == null
                ? cells(competing, day, words.text("not_yet"), "", "", "")
                : cells(
                        competing,
                        day,
                        percent(point.won()),
                        percents(point.wonInterval(), " - "),
                        percent(point.open()),
                        percent(point.lost()));
    }

    // Where losses are not told by day, there is no column for them.
    private static String[] cells(boolean competing, String... all) {
        return competing ? all : Arrays.copyOf(all, all.length - 1);
    }

    private String byMonth() {
        Columns columns = new Columns(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);
        columns.line(
                words.text("by_month"), words.text("count"), words.text("won"), words.text("rate"), words.text("interval"), "");
        report.cohorts().forEach(cohort -> columns.line(cells(cohort)));
        return columns.render("");
    }

    private String[] cells(Cohort cohort) {
        ConversionReport.Rate rate = cohort.rate();
        boolean counted = rate.handoffs() > 0;
        return new String[] {
            cohort.month(),
            count(rate.handoffs()),
            count(rate.won()),
            counted ? percent(rate.rate()) : words.text("not_yet"),
            counted ? percents(rate.wilson(), " - ") : "",
            cohort.waiting() == 0 ? "" : words.text("waiting", count(cohort.waiting()))
        };
    }
}
