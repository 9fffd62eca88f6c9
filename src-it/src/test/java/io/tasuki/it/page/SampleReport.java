package io.tasuki.it.page;

import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Drawing;
import io.tasuki.report.Drawing.Shape;
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
import io.tasuki.statistics.Interval;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A report with every sort of block and value.
final class SampleReport {

    /// What a record may be called by people who mean no good, or by accident.
    static final List<String> HOSTILE = List.of(
            "</script><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "\u202Eכל הפוך\u202C",
            "{0} '{1}' ${7*7} {{x}} <!--",
            "a\u0000b\u001Bc\uD800d\u0085",
            "株式会社山田".repeat(2_000),
            "",
            "   ",
            "\uE000\uE001");

    private SampleReport() {}

    static WeeklyReport calm() {
        return with(List.of("製造業", "情報通信業", "卸売・小売業", "建設業", ""));
    }

    static WeeklyReport hostile() {
        return with(HOSTILE);
    }

    private static WeeklyReport with(List<String> names) {
        return new WeeklyReport(
                OffsetDateTime.parse("2026-11-29T09:30:00+09:00"),
                new Week(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)),
                new Week(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)),
                "JPY",
                List.of(plan(), orders(), breakdown(names), price(names), owners(names), decisions(names)),
                List.of(listing(names)));
    }

    private static Section plan() {
        return new Section("plan", List.of(new Block.Figures("goal", List.of(
                Figure.of("revenue", new Value.Money(1_184_500_000)).plan(new Value.Money(2_600_000_000.0)),
                Figure.of("orders", new Value.Count(12)).before(new Value.Count(10)).plan(new Value.Count(38)).listing("won/<all>"),
                Figure.of("week", new Value.Count(46)).before(new Value.Count(51)).plan(new Value.Count(55)).listing("won/<all>"),
                Figure.of("probability", new Value.Share(0.421, null)),
                Figure.of("rate", new Value.Share(0.128, new Interval(0.097, 0.167))).before(new Value.Share(0.131, null)),
                Figure.of("pace", new Value.Unknown("no_wins")),
                Figure.of("expected_orders", new Value.Amount(27.4)),
                Figure.of("fitted_until", new Value.Day(LocalDate.of(2027, 3, 31)))))));
    }

    private static Section orders() {
        List<Row> rows = IntStream.range(0, 8)
                .mapToObj(i -> row(
                        new Value.Month(YearMonth.of(2026, 4).plusMonths(i)),
                        new Value.Count(4 + (i * 7) % 6),
                        new Value.Count(2 + (i * 5) % 4),
                        i == 7 ? new Value.Unknown("not_yet") : new Value.Money(1_234_567 + i * 400_000.0)))
                .toList();
        return new Section("orders", List.of(
                new Block.Table("months", columns("month", "won", "lost", "revenue"), rows, new Drawing(Shape.STACKED_BARS, 0, List.of(1, 2))),
                new Block.Table("levels:revenue", columns("month", "revenue"), rows.stream()
                        .map(row -> new Row(List.of(row.cells().get(0), row.cells().get(3)))).toList(), new Drawing(Shape.LINES, 0, List.of(1)))));
    }

    private static Section breakdown(List<String> names) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double rate = 0.08 + 0.02 * i;
            rows.add(new Row(List.of(
                    Cell.of(new Value.Level("industry", names.get(i))),
                    new Cell(new Value.Count(140 - 12L * i), "won/<all>"),
                    Cell.of(new Value.Count(12 + i)),
                    Cell.of(i == 3 ? new Value.Unknown("no_handoffs") : new Value.Share(rate, new Interval(rate * 0.6, rate * 1.5))),
                    Cell.of(new Value.Share(0.3 - rate, new Interval(0.25 - rate, 0.4 - rate))),
                    Cell.of(new Value.Word(i == 0 ? "higher" : "no_difference")))));
        }
        return new Section("breakdown", List.of(
                new Block.Table("levels:industry", columns("level", "handoffs", "won", "rate", "returned_share", "verdict"), rows, new Drawing(Shape.INTERVALS, 0, List.of(3, 4))),
                new Block.Table("levels:company_size", columns("level", "handoffs"), List.of(), null)));
    }

    private static Section price(List<String> names) {
        List<Row> rows = names.stream()
                .map(name -> row(new Value.Name(name), new Value.Money(980_000), new Value.Days(43.5), new Value.Days(30)))
                .toList();
        return new Section("price", List.of(
                new Block.Table("services", columns("service", "mean_price", "median_days", "most_days"), rows, new Drawing(Shape.BARS, 0, List.of(2, 3)))));
    }

    private static Section owners(List<String> names) {
        return new Section("owners", List.of(new Block.Remarks("missing", List.of(
                Remark.of("more_levels", new Value.Name(names.getFirst()), new Value.Count(3))))));
    }

    private static Section decisions(List<String> names) {
        List<Remark> remarks = names.stream()
                .map(name -> Remark.of("unsafe_attribute", new Value.Name(name), new Value.Word("only_won"), new Value.Word("refused")).listing("won/<all>"))
                .toList();
        return new Section("decisions", List.of(new Block.Remarks("open", remarks)));
    }

    private static Listing listing(List<String> names) {
        List<ListedRecord> records = IntStream.range(0, 20)
                .mapToObj(i -> new ListedRecord(
                        "sales.Opportunity/0065g0000" + i,
                        i == 1 ? URI.create("javascript:alert(1)") : i == 2 ? null : URI.create("https://crm.example/0065g0000" + i),
                        List.of(new Value.Day(LocalDate.of(2026, 11, 1 + i)), new Value.Name(names.get(i % names.size())),
                                new Value.Word("won"), new Value.Money(1_200_000 + i))))
                .toList();
        return new Listing("won/<all>", 46, List.of("handed_over_on", "owner", "outcome", "amount"), records);
    }

    private static List<Column> columns(String... ids) {
        return Arrays.stream(ids).map(Column::of).toList();
    }

    private static Row row(Value... values) {
        return new Row(Arrays.stream(values).map(Cell::of).toList());
    }
}
