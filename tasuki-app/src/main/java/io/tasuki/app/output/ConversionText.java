package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.counted;
import static io.tasuki.app.output.Figures.percent;

import io.tasuki.app.output.Columns.Align;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Conversion for people: overall, then a table with bars for each attribute.
public final class ConversionText {

    private static final int BAR = 24;

    private ConversionText() {}

    public static String of(ConversionReport report) {
        return Stream.concat(
                        Stream.of(heading(report)),
                        report.attributes().stream().map(ConversionText::attribute))
                .collect(Collectors.joining("\n\n"));
    }

    private static String heading(ConversionReport report) {
        Integer days = report.horizonDays();
        String horizon = days == null ? "won so far" : "won within " + counted(days, "day");
        ConversionReport.Rate overall = report.overall();
        String rate = overall.rate() == null ? "" : " = " + percent(overall.rate()) + " (" + interval(overall.wilson()) + ")";
        return "Handoffs " + horizon + ", as of " + report.asOf() + known(report) + "\n"
                + "overall: " + count(overall.won()) + " of " + counted(overall.handoffs(), "handoff") + rate + "; "
                + count(overall.lost()) + " lost, " + count(overall.returned()) + " returned, " + count(overall.open())
                + " open";
    }

    private static String known(ConversionReport report) {
        return report.knownAt() == null ? "" : ", known at " + report.knownAt();
    }

    // The best first; equal ones keep the report's order.
    private static String attribute(ConversionReport.Attribute attribute) {
        List<ConversionReport.Level> levels = attribute.levels().stream()
                .sorted(Comparator.comparingDouble(ConversionText::shrunk).reversed())
                .toList();
        double best = levels.stream().mapToDouble(ConversionReport.Level::rate).max().orElse(0);
        Columns columns = new Columns(
                Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);
        columns.line(Lines.value(attribute.attribute()), "handoffs", "won", "rate", "95 % interval", "shrunk", "");
        levels.forEach(level -> columns.line(cells(level, best)));
        return columns.render("");
    }

    private static String[] cells(ConversionReport.Level level, double best) {
        return new String[] {
            Lines.value(level.value()),
            count(level.handoffs()),
            count(level.won()),
            percent(level.rate()),
            interval(level.wilson()),
            percent(shrunk(level)),
            best == 0 ? "" : Figures.bar(level.rate() / best, BAR)
        };
    }

    private static double shrunk(ConversionReport.Level level) {
        return level.shrunk().mean();
    }

    private static String interval(Interval interval) {
        return String.format(Locale.ROOT, "%.1f - %.1f %%", interval.lo() * 100, interval.hi() * 100);
    }
}
