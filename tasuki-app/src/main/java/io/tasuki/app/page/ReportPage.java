package io.tasuki.app.page;

import io.tasuki.app.page.PageView.Heading;
import io.tasuki.app.page.PageView.Live;
import io.tasuki.app.page.PageView.SectionView;
import io.tasuki.export.file.WholeFile;
import io.tasuki.report.Value;
import io.tasuki.report.WeeklyReport;
import io.tasuki.stage.plan.LabelLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The weekly report as one HTML file.
///
/// 1. The file names no other: style, script and the library that draws are in it, and its policy forbids all else.
/// 2. Every value stands in an element with `data-figure`, its path `section/block/figure` or
///    `section/block/row/column`, and `data-value`, as the JSON document has it; without `data-value` it is not known. In the lists of records stand texts alone.
/// 3. Without its script the page lacks its drawings and nothing else.
///
/// @param missingWords the keys of words that the document's ids ask for and this language lacks; the ids stand there
public record ReportPage(Made made, Set<String> missingWords) {

    /// This week against plan and what needs a decision: what is seen without scrolling.
    private static final List<String> FIRST = List.of("plan", "decisions");

    /// As a file, for a reader who has nothing else.
    public static ReportPage of(WeeklyReport report, LabelLanguage language) {
        return of(report, language, Live.NOT);
    }

    /// As one of the live pages, with links to the others.
    public static ReportPage live(WeeklyReport report, LabelLanguage language) {
        return of(report, language, Live.REPORT);
    }

    private static ReportPage of(WeeklyReport report, LabelLanguage language, Live live) {
        PageWords words = new PageWords(language);
        Composer composer = new Composer(words, report.currency(), report.listings());
        List<SectionView> sections = report.sections().stream().map(composer::section).toList();
        PageView view = new PageView(
                words.locale().getLanguage(),
                heading(report, words, composer),
                FIRST.stream().flatMap(id -> sections.stream().filter(section -> section.id().equals(id))).toList(),
                sections.stream().filter(section -> !FIRST.contains(section.id())).toList(),
                composer.sheets(),
                words::text,
                Assets.drawing(),
                live);
        return new ReportPage(Made.of(view), words.missing());
    }

    /// The whole file; to be written in UTF-8.
    public String html() {
        return made.html();
    }

    /// Writes the file: whole, or not at all.
    public void write(Path target) {
        try (WholeFile file = WholeFile.open(target)) {
            file.out().write(html().getBytes(StandardCharsets.UTF_8));
            file.stand();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Heading heading(WeeklyReport report, PageWords words, Composer composer) {
        String week = words.text(
                "page.week",
                composer.text(new Value.Day(report.week().from())),
                composer.text(new Value.Day(report.week().from().plusDays(6))));
        return new Heading(week, words.text("page.standing", composer.text(new Value.Moment(report.asOf()))));
    }
}
