package io.tasuki.app.output.attribution;

import static io.tasuki.app.output.Figures.count;

import io.tasuki.app.output.Columns;
import io.tasuki.app.output.Columns.Align;
import io.tasuki.app.output.Figures;
import io.tasuki.app.output.Lines;
import io.tasuki.app.output.Words;
import io.tasuki.attribution.AttributionReport;
import io.tasuki.attribution.AttributionReport.LearntChannel;
import io.tasuki.attribution.AttributionReport.Level;
import io.tasuki.attribution.AttributionReport.Totals;
import io.tasuki.run.document.AttributionExport;
import io.tasuki.stage.plan.LabelLanguage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was credited to whom, for people: the whole, then a table for each model of what sums were asked for.
public final class AttributionText {

    /// A list of campaigns may be endless; the file has them all.
    private static final int MOST_LINES = 20;

    private final Words words;

    private AttributionText(LabelLanguage language) {
        words = new Words("attribution.words", language);
    }

    public static Function<AttributionExport, String> in(LabelLanguage language) {
        return new AttributionText(language)::of;
    }

    private String of(AttributionExport export) {
        AttributionReport report = export.attribution();
        List<String> parts = new ArrayList<>(List.of(head(export, report)));
        report.models().forEach(model -> parts.addAll(tables(report, model)));
        if (!report.channels().isEmpty()) {
            parts.add(learnt(report));
        }
        report.costsLeftOut().forEach(left ->
                parts.add(text("left_out", left.line(), Lines.value(left.campaign()), left.reason())));
        parts.add(words.text("note"));
        return String.join("\n\n", parts);
    }

    private String head(AttributionExport export, AttributionReport report) {
        Totals totals = report.totals();
        String written = text("written", export.file(), count(export.rows()));
        String followed = text(
                report.touches(), count(totals.handoffs()), count(totals.won()), count(totals.touches()),
                money(totals.wonRevenue(), report.currency()));
        return Stream.of(
                        written,
                        export.summaryFile() == null ? "" : text("summary", export.summaryFile()),
                        followed,
                        totals.untouched() == 0 ? "" : text("untouched", count(totals.untouched())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private List<String> tables(AttributionReport report, String model) {
        return report.summary().stream()
                .filter(level -> level.model().equals(model))
                .collect(Collectors.groupingBy(Level::by, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(by -> table(model, by.getKey(), by.getValue(), report.currency()))
                .toList();
    }

    private String table(String model, String by, List<Level> levels, @Nullable String currency) {
        Columns columns = new Columns(
                Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        columns.line(Stream.of("name", "leads", "handoffs", "wins", "interval", "revenue", "cost", "roi")
                .map(words::text)
                .toArray(String[]::new));
        List<Level> shown = levels.stream()
                .sorted(Comparator.comparingDouble(Level::creditedWins).reversed())
                .limit(MOST_LINES)
                .toList();
        shown.forEach(level -> columns.line(cells(level, currency)));
        String rest = levels.size() > shown.size() ? "\n" + text("rest", count(levels.size() - shown.size())) : "";
        return text("by", model, words.text(known(by) ? "by." + by : "by.other", by)) + "\n" + columns.render("  ") + rest;
    }

    private static boolean known(String by) {
        return List.of("channel", "campaign", "kind").contains(by);
    }

    private static String[] cells(Level level, @Nullable String currency) {
        return new String[] {
            Lines.value(level.name()),
            count(level.leads()),
            count(level.handoffs()),
            Figures.tenth(level.creditedWins()),
            Figures.tenth(level.creditedWinsInterval().lo()) + " - " + Figures.tenth(level.creditedWinsInterval().hi()),
            money(level.wonRevenue(), currency),
            level.cost() == null ? "-" : Figures.rounded(level.cost(), currency),
            Figures.percent(level.roi())
        };
    }

    private String learnt(AttributionReport report) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT);
        columns.line(words.text("model"), words.text("by.channel"), words.text("wins"), words.text("removal"));
        for (LearntChannel channel : report.channels()) {
            columns.line(
                    channel.model(),
                    Lines.value(channel.channel()),
                    channel.creditedWins() == null ? "-" : Figures.tenth(channel.creditedWins()),
                    channel.removalEffect() == null ? "-" : String.format(Locale.ROOT, "%.4f", channel.removalEffect()));
        }
        return words.text("learnt") + "\n" + columns.render("  ");
    }

    private static String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null ? "-" : Figures.rounded(amount.doubleValue(), currency);
    }

    private String text(String key, Object... parts) {
        return words.text(key, Stream.of(parts).map(String::valueOf).toArray(String[]::new));
    }
}
