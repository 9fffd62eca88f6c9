package io.tasuki.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.tasuki.report.WeeklyReport;
import io.tasuki.stage.plan.LabelLanguage;
import java.util.Set;

/// The weekly report as one HTML file.
///
/// 1. The file names no other: style, script and the library that draws are in it, and its policy forbids all else.
/// 2. Every value stands in an element with `data-figure`, its path `section/block/figure` or
///    `section/block/row/column`, and `data-value`, as the JSON document has it; without `data-value` it is not known.
/// 3. Without its script the page lacks its drawings and nothing else.
public final class ReportPage {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final String html;
    private final Set<String> missingWords;

    private ReportPage(String html, Set<String> missingWords) {
        this.html = html;
        this.missingWords = missingWords;
    }

    public static ReportPage of(WeeklyReport report, LabelLanguage language) {
        PageWords words = new PageWords(language);
        PageView view = new Composer(report, words).page(Assets.drawing());
        StringOutput html = new StringOutput();
        TEMPLATES.render("report/page.jte", view, html);
        return new ReportPage(html.toString(), words.missing());
    }

    /// The whole file; to be written in UTF-8.
    public String html() {
        return html;
    }

    /// The keys of words that the document's ids ask for and this language lacks; the page shows the ids there.
    public Set<String> missingWords() {
        return missingWords;
    }
}
