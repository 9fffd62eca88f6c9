package io.tasuki.app.loop;

import io.tasuki.doctor.DoctorReport;
import io.tasuki.explain.Explanation;
import io.tasuki.export.ledger.OutcomeExportReport;
import io.tasuki.goal.GoalReport;
import io.tasuki.model.RecordAddress;
import io.tasuki.report.WeeklyReport;
import io.tasuki.run.Tasuki;
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

/// The core's facade as a [Loop].
record CoreLoop(Tasuki tasuki) implements Loop {

    @Override
    public SyncReport sync(Optional<Instant> asOf) {
        return tasuki.sync(asOf);
    }

    @Override
    public PollSummary poll() {
        return tasuki.poll();
    }

    @Override
    public PlanReport plan(PlanSelection selection) {
        return tasuki.plan(selection);
    }

    @Override
    public ApplyReport apply(Optional<String> planId, boolean acceptGuards) {
        return tasuki.apply(planId, acceptGuards);
    }

    @Override
    public RevertReport revert(String runId, boolean dryRun) {
        return tasuki.revert(runId, dryRun);
    }

    @Override
    public ApplyReport retry(Set<RecordAddress> records) {
        return tasuki.retry(records);
    }

    @Override
    public ErasureReport erase(RecordAddress record, boolean dryRun) {
        return tasuki.erase(record, dryRun);
    }

    @Override
    public ForgottenReport forgetErased() {
        return tasuki.forgetErased();
    }

    @Override
    public ConversionReport conversion(ConversionQuery query) {
        return tasuki.conversion(query);
    }

    @Override
    public AttributionExport attribution(AttributionQuery query) {
        return tasuki.attribution(query);
    }

    @Override
    public ScoreReport score(ScoreQuery query) {
        return tasuki.score(query);
    }

    @Override
    public OutcomeExportReport export(ExportQuery query) {
        return tasuki.export(query);
    }

    @Override
    public GoalReport goal(GoalQuery query) {
        return tasuki.goal(query);
    }

    @Override
    public WeeklyReport report(Optional<Instant> asOf) {
        return tasuki.report(asOf);
    }

    @Override
    public PromiseReport promises(PromiseQuery query) {
        return tasuki.promises(query);
    }

    @Override
    public HistoryReport history(HistoryQuery query) {
        return tasuki.history(query);
    }

    @Override
    public Explanation explain(ExplainQuery query) {
        return tasuki.explain(query);
    }

    @Override
    public AlertReport alerts(AlertQuery query) {
        return tasuki.alerts(query);
    }

    @Override
    public void watch() {
        tasuki.watch();
    }

    @Override
    public StatusReport status() {
        return tasuki.status();
    }

    @Override
    public DoctorReport doctor() {
        return tasuki.doctor();
    }

    @Override
    public DoctorReport mend() {
        return tasuki.mend();
    }

    @Override
    public void stop() {
        tasuki.stop();
    }

    @Override
    public void close() {
        tasuki.close();
    }
}
