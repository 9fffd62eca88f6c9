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

/// A loop that somebody else opened and will close.
public record SharedLoop(Loop loop) implements Loop {

    @Override
    public SyncReport sync(Optional<Instant> asOf) {
        return loop.sync(asOf);
    }

    @Override
    public PollSummary poll() {
        return loop.poll();
    }

    @Override
    public PlanReport plan(PlanSelection selection) {
        return loop.plan(selection);
    }

    @Override
    public ApplyReport apply(Optional<String> planId, boolean acceptGuards) {
        return loop.apply(planId, acceptGuards);
    }

    @Override
    public RevertReport revert(String runId, boolean dryRun) {
        return loop.revert(runId, dryRun);
    }

    @Override
    public ApplyReport retry(Set<RecordAddress> records) {
        return loop.retry(records);
    }

    @Override
    public ErasureReport erase(RecordAddress record, boolean dryRun) {
        return loop.erase(record, dryRun);
    }

    @Override
    public ForgottenReport forgetErased() {
        return loop.forgetErased();
    }

    @Override
    public ConversionReport conversion(ConversionQuery query) {
        return loop.conversion(query);
    }

    @Override
    public AttributionExport attribution(AttributionQuery query) {
        return loop.attribution(query);
    }

    @Override
    public ScoreReport score(ScoreQuery query) {
        return loop.score(query);
    }

    @Override
    public OutcomeExportReport export(ExportQuery query) {
        return loop.export(query);
    }

    @Override
    public GoalReport goal(GoalQuery query) {
        return loop.goal(query);
    }

    @Override
    public WeeklyReport report(Optional<Instant> asOf) {
        return loop.report(asOf);
    }

    @Override
    public PromiseReport promises(PromiseQuery query) {
        return loop.promises(query);
    }

    @Override
    public HistoryReport history(HistoryQuery query) {
        return loop.history(query);
    }

    @Override
    public Explanation explain(ExplainQuery query) {
        return loop.explain(query);
    }

    @Override
    public AlertReport alerts(AlertQuery query) {
        return loop.alerts(query);
    }

    @Override
    public void watch() {
        loop.watch();
    }

    @Override
    public StatusReport status() {
        return loop.status();
    }

    @Override
    public DoctorReport doctor() {
        return loop.doctor();
    }

    @Override
    public DoctorReport mend() {
        return loop.mend();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public void close() {
        // Its owner closes it.
    }
}
