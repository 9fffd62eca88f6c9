package io.tasuki.app.loop;

import io.tasuki.doctor.DoctorReport;
import io.tasuki.explain.Explanation;
import io.tasuki.export.ledger.OutcomeExportReport;
import io.tasuki.goal.GoalReport;
import io.tasuki.model.RecordAddress;
import io.tasuki.report.WeeklyReport;
import io.tasuki.run.document.AlertReport;
import io.tasuki.run.document.ApplyReport;
import io.tasuki.run.document.AttributionExport;
import io.tasuki.run.document.ErasureReport;
import io.tasuki.run.document.ForgottenReport;
import io.tasuki.run.document.HistoryReport;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.RevertReport;
import io.tasuki.run.document.StatusReport;
import io.tasuki.run.document.SyncReport;
import io.tasuki.run.query.AlertQuery;
import io.tasuki.run.query.AttributionQuery;
import io.tasuki.run.query.ConversionQuery;
import io.tasuki.run.query.ExplainQuery;
import io.tasuki.run.query.ExportQuery;
import io.tasuki.run.query.GoalQuery;
import io.tasuki.run.query.HistoryQuery;
import io.tasuki.run.query.PromiseQuery;
import io.tasuki.run.query.ScoreQuery;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.plan.PlanSelection;
import io.tasuki.stage.promise.PromiseReport;
import io.tasuki.stage.score.ScoreReport;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An opened loop; each method as in [io.tasuki.run.Tasuki].
public interface Loop extends AutoCloseable {

    SyncReport sync(Optional<Instant> asOf);

    PollSummary poll();

    PlanReport plan(PlanSelection selection);

    ApplyReport apply(Optional<String> planId, boolean acceptGuards);

    RevertReport revert(String runId, boolean dryRun);

    ApplyReport retry(Set<RecordAddress> records);

    ErasureReport erase(RecordAddress record, boolean dryRun);

    ForgottenReport forgetErased();

    ConversionReport conversion(ConversionQuery query);

    AttributionExport attribution(AttributionQuery query);

    ScoreReport score(ScoreQuery query);

    OutcomeExportReport export(ExportQuery query);

    GoalReport goal(GoalQuery query);

    WeeklyReport report(Optional<Instant> asOf);

    PromiseReport promises(PromiseQuery query);

    HistoryReport history(HistoryQuery query);

    Explanation explain(ExplainQuery query);

    AlertReport alerts(AlertQuery query);

    void watch();

    StatusReport status();

    DoctorReport doctor();

    DoctorReport mend();

    void stop();

    @Override
    void close();
}
