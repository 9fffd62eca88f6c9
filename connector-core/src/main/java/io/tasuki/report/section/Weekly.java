package io.tasuki.report.section;

import io.tasuki.goal.Goal;
import io.tasuki.goal.GoalReport;
import io.tasuki.report.Listing;
import io.tasuki.report.Section;
import io.tasuki.report.WeeklyReport;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.Ground;
import io.tasuki.report.desk.ReportRequest;
import io.tasuki.stage.measure.Conversion;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.store.Readers;
import io.tasuki.store.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Tells one week, on two cores: touches, promises and changes are told beside what asks for rates.
public final class Weekly {

    private Weekly() {}

    /// Links, ledger and neutral views must be up to date. The same store and request give the same report.
    public static WeeklyReport tell(Readers readers, ReportRequest request) {
        CompletableFuture<Ground> ground = new CompletableFuture<>();
        try (ExecutorService core = Executors.newSingleThreadExecutor()) {
            Future<Beside> beside = core.submit(() -> Beside.tell(readers.second(), request, ground));
            try {
                ground.complete(readers.make(session -> Ground.lay(session, readers.database(), request)));
            } catch (RuntimeException problem) {
                ground.completeExceptionally(problem);
                throw problem;
            }
            Desk desk = Desk.on(ground.join(), readers.first(), request, "records_");
            return report(desk, Rated.tell(desk), awaited(beside));
        }
    }

    private record Beside(Section promises, Section campaigns, Section changes, List<Listing> listings) {

        static Beside tell(Session session, ReportRequest request, CompletableFuture<Ground> ground) {
            PromisesSection.judge(session, request);
            CampaignsSection.findTouches(session, request);
            Desk desk = Desk.on(ground.join(), session, request, "beside_");
            return new Beside(
                    PromisesSection.tell(desk),
                    CampaignsSection.tell(desk),
                    ChangesSection.tell(desk),
                    desk.listed());
        }
    }

    private record Rated(List<Section> sections, Section score, Section decisions, List<Listing> listings) {

        static Rated tell(Desk desk) {
            GoalReport goal = Goal.outlook(desk.session(), desk.request().goal());
            // Last of the two, as sections look into the handoffs that conversion counts.
            ConversionReport conversion = Conversion.measure(desk.session(), Rates.request(desk.request()));
            List<Section> sections = List.of(
                    PlanSection.tell(desk, goal),
                    HandedOverSection.tell(desk),
                    OrdersSection.tell(desk),
                    PriceSection.tell(desk),
                    BreakdownSection.tell(desk, conversion),
                    NeedsSection.tell(desk),
                    OwnersSection.tell(desk, conversion));
            return new Rated(sections, ScoreSection.tell(desk), DecisionsSection.tell(desk, conversion), desk.listed());
        }
    }

    private static WeeklyReport report(Desk desk, Rated rated, Beside beside) {
        Stream<Section> last =
                Stream.of(beside.promises(), rated.score(), beside.campaigns(), rated.decisions(), beside.changes());
        return new WeeklyReport(
                desk.request().moment(),
                desk.request().week(),
                desk.request().weekBefore(),
                desk.currency(),
                Stream.concat(rated.sections().stream(), last).toList(),
                Stream.concat(rated.listings().stream(), beside.listings().stream()).toList());
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
