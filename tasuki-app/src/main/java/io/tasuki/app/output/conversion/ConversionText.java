package io.tasuki.app.output.conversion;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.percent;
import static io.tasuki.app.output.Figures.percents;

import io.tasuki.app.output.Figures;
import io.tasuki.app.output.Words;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.plan.LabelLanguage;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Conversion for people: overall, by day, by month, then a table with bars for each attribute and what stands out.
public final class ConversionText {

    private final Words words;
    private final ConversionReport report;

    private ConversionText(Words words, ConversionReport report) {
        this.words = words;
        this.report = report;
    }

    public static Function<ConversionReport, String> in(LabelLanguage language) {
        Words words = new Words("conversion.words", language);
        return report -> new ConversionText(words, report).text();
    }

    private String text() {
        return Stream.of(
                        Stream.of(heading()),
                        Stream.of(new TimeTables(words, report)).flatMap(TimeTables::texts),
                        report.attributes().stream()
                                .map(attribute -> new AttributeText(words, report.currency()).of(attribute)),
                        new UnsafeText(words).of(report.unsafeAttributes()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n\n"));
    }

    private String heading() {
        return Stream.of(List.of(asked(), overall()), decided(), daysToWin(), amount())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private String asked() {
        Integer days = report.horizonDays();
        String asOf = report.asOf().toString();
        String known = report.knownAt() == null ? "" : words.text("known_at", report.knownAt().toString());
        return (days == null ? words.text("won_so_far", asOf) : words.text("won_within", asOf, counted(days, "day"))) + known;
    }

    private String overall() {
        ConversionReport.Rate overall = report.overall();
        if (overall.rate() == null) {
            long young = report.cohorts().stream().mapToLong(ConversionReport.Cohort::waiting).sum();
            return words.text("overall_none", count(young));
        }
        return words.text(
                "overall",
                count(overall.won()),
                counted(overall.handoffs(), "handoff"),
                percent(overall.rate()),
                percents(overall.wilson(), " - "),
                count(overall.lost()),
                count(overall.returned()),
                count(overall.open()));
    }

    // Without a loss it would always say 100 %.
    private List<String> decided() {
        ConversionReport.Decided decided = report.overall().decidedOnly();
        return decided.handoffs() == report.overall().won()
                ? List.of()
                : List.of(words.text(
                        "decided", count(decided.handoffs()), percent(decided.rate()), percents(decided.wilson(), " - ")));
    }

    private List<String> daysToWin() {
        ConversionReport.Days days = report.timeToWinDays();
        return days.median() == null
                ? List.of()
                : List.of(words.text(
                        "days_to_win",
                        Figures.tenth(days.median()),
                        Figures.tenth(Objects.requireNonNull(days.p90())),
                        Figures.tenth(Objects.requireNonNull(days.mean()))));
    }

    private List<String> amount() {
        ConversionReport.Amounts amounts = report.wonAmount();
        return amounts.mean() == null
                ? List.of()
                : List.of(words.text(
                        "amount",
                        Figures.rounded(amounts.mean(), report.currency()),
                        Figures.rounded(Objects.requireNonNull(amounts.median()), report.currency())));
    }

    private String counted(long number, String noun) {
        return number == 1 ? words.text(noun) : words.text(noun + "s", count(number));
    }
}
