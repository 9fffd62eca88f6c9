package io.tasuki.app.cli;

import io.tasuki.report.Block;
import io.tasuki.report.Figure;
import io.tasuki.report.Listing;
import io.tasuki.report.Listing.ListedRecord;
import io.tasuki.report.Remark;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.WeeklyReport;
import io.tasuki.report.WeeklyReport.Week;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/// A week for commands to tell.
final class Weeks {

    private Weeks() {}

    /// One in which one lead was handed over, and nothing has to be decided.
    static WeeklyReport quiet() {
        Figure handoffs = new Figure("handoffs", new Value.Count(1), new Value.Count(0), null, "records_1");
        return new WeeklyReport(
                OffsetDateTime.parse("2026-11-28T23:59:59+09:00"),
                new Week(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-28")),
                new Week(LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-22")),
                "JPY",
                List.of(
                        new Section("handed_over", List.of(new Block.Figures("week", List.of(handoffs)))),
                        new Section(
                                "decisions",
                                List.of(new Block.Remarks("decisions", List.of(Remark.of("nothing_to_decide")))))),
                List.of(new Listing(
                        "records_1",
                        1,
                        List.of("handed_over_on"),
                        List.of(new ListedRecord(
                                "marketing.contacts/1", null, List.of(new Value.Day(LocalDate.parse("2026-11-24"))))))));
    }
}
