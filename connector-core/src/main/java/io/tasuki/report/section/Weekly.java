package io.tasuki.report.section;

import io.tasuki.goal.Goal;
import io.tasuki.goal.GoalReport;
import io.tasuki.report.Section;
import io.tasuki.report.WeeklyReport;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.ReportRequest;
import io.tasuki.stage.handoff.HeldOutcomes;
import io.tasuki.stage.measure.Conversion;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.store.Session;
import java.util.List;

/// Tells one week.
public final class Weekly {

    private Weekly() {}

    /// Works in temporary tables of the session; links, ledger and neutral views must be up to date. The same store and
    /// request give the same report.
    public static WeeklyReport tell(Session session, ReportRequest request) {
        HeldOutcomes.hold(session, request.asOf(), request.zone());
        Desk desk = Desk.prepare(session, request);
        GoalReport goal = Goal.outlook(session, request.goal());
        // Last of the two, as sections look into the handoffs that conversion counts.
        ConversionReport conversion = Conversion.measure(session, Rates.request(request));
        List<Section> sections = List.of(
                PlanSection.tell(desk, goal),
                HandedOverSection.tell(desk),
                OrdersSection.tell(desk),
                PriceSection.tell(desk),
                BreakdownSection.tell(desk, conversion),
                NeedsSection.tell(desk),
                OwnersSection.tell(desk, conversion),
                PromisesSection.tell(desk),
                ScoreSection.tell(desk),
                CampaignsSection.tell(desk),
                DecisionsSection.tell(desk, conversion),
                ChangesSection.tell(desk));
        return new WeeklyReport(
                request.moment(), request.week(), request.weekBefore(), desk.currency(), sections, desk.listed());
    }
}
