package io.tasuki.app.output.conversion;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.percent;
import static io.tasuki.app.output.Figures.percents;

import io.tasuki.app.output.Columns;
import io.tasuki.app.output.Columns.Align;
import io.tasuki.app.output.Figures;
import io.tasuki.app.output.Lines;
import io.tasuki.app.output.Words;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionReport.Level;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One attribute: its levels, the best first, and in words which of them stand out.
final class AttributeText {

    private static final int BAR = 24;
    private static final String BLANK = "(blank)";

    private final Words words;
    private final @Nullable String currency;

    AttributeText(Words words, @Nullable String currency) {
        this.words = words;
        this.currency = currency;
    }

    String of(ConversionReport.Attribute attribute) {
        // Equal ones keep the report's order.
        List<Level> levels = attribute.levels().stream()
                .sorted(Comparator.comparingDouble((Level level) -> level.shrunk().mean()).reversed())
                .toList();
        return Stream.concat(Stream.of(table(attribute.attribute(), levels)), sentences(attribute, levels))
                .collect(Collectors.joining("\n"));
    }

    private String table(String name, List<Level> levels) {
        double best = levels.stream().mapToDouble(Level::rate).max().orElse(0);
        Columns columns = new Columns(
                Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);
        columns.line(
                Lines.value(name),
                words.text("count"),
                words.text("won"),
                words.text("rate"),
                words.text("interval"),
                words.text("shrunk"),
                words.text("median"),
                words.text("value"),
                "");
        levels.forEach(level -> columns.line(cells(value(name, level), level, best)));
        return columns.render("");
    }

    private String[] cells(String value, Level level, double best) {
        return new String[] {
            value,
            count(level.handoffs()),
            count(level.won()),
            percent(level.rate()),
            percents(level.wilson(), " - "),
            percent(level.shrunk().mean()),
            level.medianDaysToWin() == null ? "-" : Figures.tenth(level.medianDaysToWin()),
            level.valuePerHandoff() == null ? "-" : Figures.rounded(level.valuePerHandoff(), currency),
            best == 0 ? "" : Figures.bar(level.rate() / best, BAR)
        };
    }

    private Stream<String> sentences(ConversionReport.Attribute attribute, List<Level> levels) {
        return switch (attribute.verdict()) {
            case NO_DIFFERENCE, NOT_ENOUGH_DATA ->
                Stream.of(words.text(attribute.verdict().word(), Lines.value(attribute.attribute())));
            case DIFFERENT, HIGHER, LOWER ->
                levels.stream().filter(level -> level.verdict().isDifferent()).map(level -> sentence(value(attribute.attribute(), level), level));
        };
    }

    private String sentence(String value, Level level) {
        return words.text(
                level.verdict().word(),
                value,
                percent(level.shrunk().mean()),
                percents(level.wilson(), "–"),
                count(level.handoffs()));
    }

    private String value(String attribute, Level level) {
        return level.value().equals(BLANK) ? words.text("blank") : words.value(attribute, level.value());
    }
}
