package io.tasuki.report.section;

import io.tasuki.goal.Goal;
import io.tasuki.goal.GoalReport;
import io.tasuki.report.Listing;
import io.tasuki.report.Section;
import io.tasuki.report.WeeklyReport;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.ReportRequest;
import io.tasuki.stage.handoff.HeldOutcomes;
import io.tasuki.stage.measure.Conversion;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.store.Session;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Tells one week, on two cores: what asks for much work of its own, touches and promises, is told beside the rest.
public final class Weekly {

    private Weekly() {}

    /// Works in temporary tables of both sessions, which see the same; links, ledger and neutral views must be up to date. The
    /// same store and request give the same report.
    public static WeeklyReport tell(Session session, Session second, ReportRequest request) {
        try (ExecutorService core = Executors.newSingleThreadExecutor()) {
            Future<Beside> beside = core.submit(() -> Beside.tell(desk(second, request, "beside_")));
            return whole(desk(session, request, "records_"), beside);
        }
    }

    private static Desk desk(Session session, ReportRequest request, String listings) {
        HeldOutcomes.hold(session, request.asOf(), request.zone());
        return Desk.prepare(session, request, listings);
    }

    private record Beside(Section promises, Section campaigns, List<Listing> listings) {

        static Beside tell(Desk desk) {
            Section promises = PromisesSection.tell(desk);
            return new Beside(promises, CampaignsSection.tell(desk), desk.listed());
        }
    }

    private static WeeklyReport whole(Desk desk, Future<Beside> told) {
        GoalReport goal = Goal.outlook(desk.session(), desk.request().goal());
        // Last of the two, as sections look into the handoffs that conversion counts.
        ConversionReport conversion = Conversion.measure(desk.session(), Rates.request(desk.request()));
        List<Section> first = List.of(
                PlanSection.tell(desk, goal),
                HandedOverSection.tell(desk),
                OrdersSection.tell(desk),
                PriceSection.tell(desk),
                BreakdownSection.tell(desk, conversion),
                NeedsSection.tell(desk),
                OwnersSection.tell(desk, conversion));
        Section score = ScoreSection.tell(desk);
        List<Section> last = List.of(DecisionsSection.tell(desk, conversion), ChangesSection.tell(desk));
        List<Listing> listings = desk.listed();
        Beside beside = awaited(told);
        return new WeeklyReport(
                desk.request().moment(),
                desk.request().week(),
                desk.request().weekBefore(),
                desk.currency(),
                Stream.of(first, List.of(beside.promises(), score, beside.campaigns()), last)
                        .flatMap(List::stream)
                        .toList(),
                Stream.concat(listings.stream(), beside.listings().stream()).toList());
    }

    private static Beside awaited(Future<Beside> told) {
        try {
            return told.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the report was told", stopped);
        } catch (ExecutionException problem) {
            throw problem.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(problem.getCause());
        }
    }
}
