package io.tasuki.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Figure;
import io.tasuki.report.Listing;
import io.tasuki.report.Listing.ListedRecord;
import io.tasuki.report.Remark;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.WeeklyReport;
import io.tasuki.report.WeeklyReport.Week;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.statistics.Interval;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the file says; how it looks and works is tried in a real browser by the integration tests.
class ReportPageTest {

    @Test
    void aFigureCarriesItsPathAndTheDocumentsValue() {
        String html = page(figures(Figure.of("orders", new Value.Count(1_234)).before(new Value.Count(7)).plan(new Value.Amount(9.5))));

        assertThat(html)
                .contains("data-figure=\"plan/goal/orders\" data-kind=\"count\" data-value=\"1234\">1,234</bdi>")
                .contains("data-figure=\"plan/goal/orders/before\" data-kind=\"count\" data-value=\"7\">7<")
                .contains("data-figure=\"plan/goal/orders/plan\" data-kind=\"amount\" data-value=\"9.5\">9.5<");
    }

    @Test
    void whatIsNotKnownIsNoZeroAndHasNoValue() {
        assertThat(page(figures(Figure.of("pace", new Value.Unknown("no_target")))))
                .contains("data-figure=\"plan/goal/pace\" data-kind=\"unknown\">まだ分かりません</bdi>")
                .contains("目標が未設定です");
    }

    @Test
    void aShareTellsItsInterval() {
        assertThat(page(figures(Figure.of("rate", new Value.Share(0.125, new Interval(0.1, 0.15))))))
                .contains("data-value=\"0.125\" data-lo=\"0.1\" data-hi=\"0.15\">12.5%<")
                .contains("10.0〜15.0%");
    }

    @Test
    void aNumberOpensTheListOfItsRecordsAndOnlyTheNewestOfManyAreListed() {
        String html = page(figures(Figure.of("orders", new Value.Count(61)).listing("won")));

        assertThat(html)
                .contains("popovertarget=\"records-0\" data-figure=\"plan/goal/orders\"")
                .contains("id=\"records-0\" popover=\"auto\" role=\"dialog\"")
                .contains("全 61 件のうち新しい 1 件")
                .contains("<a href=\"https://crm.example/0061\" target=\"_blank\" rel=\"noopener noreferrer\"><bdi>sales.Opportunity/0061</bdi>");
    }

    @Test
    void aValueInASentenceIsEscapedAndOurWordsAreNotTakenFromIt() {
        Remark remark = Remark.of("model_waits", new Value.Name("<b>{0}\uE000</b>"));

        assertThat(page(new Block.Remarks("missing", List.of(remark))))
                .contains("&lt;b&gt;{0}\uE000&lt;/b&gt;</bdi> で使用を開始できます")
                .doesNotContain("<b>");
    }

    @Test
    void aTableWithoutRowsSaysSo() {
        Block table = new Block.Table("levels:company_size", List.of(Column.of("level")), List.of(), null);

        assertThat(page(table)).contains("該当するものはありません。");
    }

    @Test
    void aCellGoesByRowAndColumn() {
        Block table = new Block.Table(
                "services",
                List.of(Column.of("service"), Column.of("mean_price")),
                List.of(new Row(List.of(Cell.of(new Value.Name("A & B")), Cell.of(new Value.Money(1_234_567.0))))),
                null);

        assertThat(page(table))
                .contains("<th scope=\"row\"><bdi class=\"name\" data-figure=\"plan/services/0/service\" data-kind=\"name\" data-value=\"A &amp; B\">A &amp; B</bdi></th>")
                .contains("data-figure=\"plan/services/0/mean_price\" data-kind=\"money\" data-value=\"1234567.0\">¥1,234,567</bdi>");
    }

    @Test
    void idsWithoutWordsAreShownAndTold() {
        ReportPage page = ReportPage.of(report(figures(Figure.of("never_heard_of", new Value.Count(1)))), LabelLanguage.EN);

        assertThat(body(page)).contains("<dt>never_heard_of</dt>");
        assertThat(page.missingWords()).containsExactly("figure.never_heard_of");
    }

    @Test
    void thePolicyLetsNothingInButWhatThePageHolds() {
        assertThat(Assets.drawing().policy())
                .matches("default-src 'none'; style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}' 'sha256-[^']{44}'; "
                        + "img-src data:; form-action 'self'; base-uri 'none'");
        assertThat(Assets.plain().policy()).contains("script-src 'none'");
    }

    private static Block figures(Figure figure) {
        return new Block.Figures("goal", List.of(figure));
    }

    private static String page(Block block) {
        return body(ReportPage.of(report(block), LabelLanguage.JA));
    }

    // A failure should not print the library.
    private static String body(ReportPage page) {
        return page.html().substring(page.html().indexOf("<body>"), page.html().indexOf("<script>"));
    }

    private static WeeklyReport report(Block block) {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        ListedRecord record = new ListedRecord(
                "sales.Opportunity/0061", URI.create("https://crm.example/0061"), List.of(new Value.Day(monday)));
        return new WeeklyReport(
                OffsetDateTime.parse("2026-11-29T09:30:00+09:00"),
                new Week(monday, monday.plusDays(6)),
                new Week(monday.minusDays(7), monday.minusDays(1)),
                "JPY",
                List.of(new Section("plan", List.of(block))),
                List.of(new Listing("won", 61, List.of("handed_over_on"), List.of(record))));
    }
}
