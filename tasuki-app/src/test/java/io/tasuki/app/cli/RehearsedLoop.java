package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.doctor.Coverage;
import io.tasuki.doctor.DoctorReport;
import io.tasuki.erase.Erased;
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
import io.tasuki.run.document.RunStatus;
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
import io.tasuki.stage.measure.Verdict;
import io.tasuki.stage.measure.guard.Effect;
import io.tasuki.stage.measure.guard.Evidence;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.stage.measure.guard.Reason;
import io.tasuki.stage.plan.PlanSelection;
import io.tasuki.stage.promise.PromiseReport;
import io.tasuki.stage.score.ScoreReport;
import io.tasuki.statistics.Interval;
import io.tasuki.statistics.rate.BetaPrior;
import io.tasuki.statistics.rate.Difference;
import io.tasuki.statistics.rate.Shrunk;
import io.tasuki.statistics.significance.Homogeneity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A loop that says what a test told it to, and writes down what it was asked.
final class RehearsedLoop implements Loop {

    static final Coverage COVERAGE = new Coverage(842, 800, Map.of("conversion", 800L), 30, 8, 4, 8000, 2, 7158, 840, 8000);

    final List<String> calls = new ArrayList<>();
    RunStatus status = RunStatus.SUCCEEDED;
    @Nullable Instant trainedAt;
    List<PlanReport.NewField> newFields = List.of();
    List<PlanReport.Change> changes = List.of();
    List<PlanReport.Conflict> conflicts = List.of();
    List<ApplyReport.Refusal> refusals = List.of();
    List<PlanReport.Change> stale = List.of();
    List<RevertReport.Kept> kept = List.of();
    List<PollSummary.Problem> applyProblems = List.of();
    List<HistoryReport.Write> writes = List.of();
    ScoreReport score = Scorings.published();
    GoalReport goal = Goals.forecast();
    WeeklyReport report = Weeks.quiet();
    PromiseReport promises = Pledges.some();
    OutcomeExportReport export = new OutcomeExportReport(
            "20261128T090000-0001",
            "google-ads",
            Instant.parse("2026-11-28T09:00:00Z"),
            List.of(new OutcomeExportReport.File("/out/won.csv", 2), new OutcomeExportReport.File("/out/won-adjustments.csv", 1)),
            List.of("/out/won-20261121T090000-0001.csv"),
            2,
            1,
            0,
            List.of(
                    new OutcomeExportReport.Withheld("marketing.contacts/1@2026-11-01", "consent_missing"),
                    new OutcomeExportReport.Withheld("marketing.contacts/2@2026-11-02", "consent_missing")),
            List.of(new OutcomeExportReport.Count("consent_missing", 2, "nothing says that the person allowed it; see exports.consent")));
    Explanation explanation = Tales.ofALead();
    Optional<RuntimeException> problem = Optional.empty();
    DoctorReport doctor = new DoctorReport(true, List.of(), List.of(), List.of(), COVERAGE);
    DoctorReport mended = doctor;
    Runnable duringSync = () -> {};
    AlertReport alerts = new AlertReport(null, List.of(), List.of(), List.of());
    int watches;

    @Override
    public SyncReport sync(Optional<Instant> asOf) {
        called("sync " + asOf.map(Instant::toString).orElse("now"));
        duringSync.run();
        return new SyncReport(
                "r-1",
                status,
                new TreeMap<>(Map.of("marketing.contacts", 8000L, "sales.Lead", 812L)),
                0,
                linked(),
                8000,
                new PlanReport.Summary(changes.size(), 12, 0, changes.size()),
                changes.size(),
                0,
                0,
                0,
                changes.size(),
                new TreeMap<>(Map.of("marketing", 95L, "sales", 30L)),
                3.25,
                status == RunStatus.PARTIAL
                        ? List.of(new PollSummary.Problem("sales.Lead", "the CRM did not answer"))
                        : List.of());
    }

    @Override
    public PollSummary poll() {
        called("poll");
        return new PollSummary("r-2", status, Map.of("sales.Lead", 3L), 1, linked(), 8000, List.of());
    }

    @Override
    public PlanReport plan(PlanSelection selection) {
        called(selection.isEverything() ? "plan" : "plan " + selection);
        return new PlanReport(
                "p-1",
                status,
                newFields,
                changes,
                conflicts,
                new PlanReport.Summary(changes.size(), 12, conflicts.size(), changes.size()),
                Map.of("marketing", 1L),
                status == RunStatus.PARTIAL
                        ? List.of(new PollSummary.Problem("sales.Contact", "no useful answer: the CRM did not answer"))
                        : List.of());
    }

    @Override
    public ApplyReport apply(Optional<String> planId, boolean acceptGuards) {
        called("apply " + planId.orElse("new") + (acceptGuards ? " accepted" : ""));
        return applied();
    }

    private ApplyReport applied() {
        return new ApplyReport(
                "r-3",
                status,
                changes.size(),
                2,
                changes.size(),
                refusals,
                stale,
                0,
                Map.of("marketing", 1L),
                applyProblems);
    }

    @Override
    public RevertReport revert(String runId, boolean dryRun) {
        called("revert " + runId + (dryRun ? " dry" : ""));
        return new RevertReport(
                "r-4",
                runId,
                dryRun,
                status,
                dryRun ? 0 : 3,
                1,
                dryRun ? 0 : 2,
                dryRun ? changes : List.of(),
                refusals,
                stale,
                kept,
                0,
                Map.of("marketing", 2L),
                applyProblems);
    }

    @Override
    public ApplyReport retry(Set<RecordAddress> records) {
        called("retry " + records);
        return applied();
    }

    @Override
    public AttributionExport attribution(AttributionQuery query) {
        called("attribution " + query.models().stream().map(CreditModel::word).toList() + " " + query.span() + " "
                + query.breakdowns() + " " + query.to().format());
        return Credits.exported(query.to().file().toString());
    }

    @Override
    public ScoreReport score(ScoreQuery query) {
        called("score " + query.action() + " " + query.horizonDays() + " " + query.minLevel() + " " + query.windows());
        return score;
    }

    @Override
    public OutcomeExportReport export(ExportQuery query) {
        calls.add("export " + query.platform().name() + " " + query.to() + " " + query.asOf());
        return export;
    }

    @Override
    public GoalReport goal(GoalQuery query) {
        called("goal " + query);
        return goal;
    }

    @Override
    public WeeklyReport report(Optional<Instant> asOf) {
        called("report " + asOf);
        return report;
    }

    @Override
    public PromiseReport promises(PromiseQuery query) {
        called("promises " + query);
        return promises;
    }

    @Override
    public HistoryReport history(HistoryQuery query) {
        called("history " + query.record() + " " + query.field().orElse("any field") + " " + query.limit());
        return new HistoryReport(query.record().toString(), writes);
    }

    @Override
    public Explanation explain(ExplainQuery query) {
        called("explain " + query.record() + " " + query.asOf().map(Instant::toString).orElse("now"));
        return explanation;
    }

    @Override
    public ErasureReport erase(RecordAddress record, boolean dryRun) {
        called("erase " + record + (dryRun ? " dry" : ""));
        return new ErasureReport(
                dryRun ? null : "r-4",
                RunStatus.SUCCEEDED,
                dryRun,
                List.of(record.toString(), "sales.Lead/00Q1"),
                new TreeMap<>(Map.of("crm.marketing.contacts", 1L, "field_write", 7L)),
                2,
                List.of(new Erased.Standing("marketing", "contacts", "101", "tasuki_outcome")));
    }

    @Override
    public ForgottenReport forgetErased() {
        called("forget");
        return new ForgottenReport(3);
    }

    @Override
    public ConversionReport conversion(ConversionQuery query) {
        called("conversion " + query);
        return new ConversionReport(
                OffsetDateTime.parse("2018-12-31T23:59:59Z"),
                query.knownAt().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null),
                query.knownAt().map(moment -> "5f1a").orElse(null),
                null,
                rate(1592, 194, 0.12185929648241206, new Interval(0.1067, 0.1389)),
                new ConversionReport.Curve(
                        "kaplan_meier",
                        0,
                        List.of(
                                new ConversionReport.Point(30, 0.0512, new Interval(0.041, 0.0634), 0.0, 0.9488, true),
                                new ConversionReport.Point(365, null, null, null, null, false))),
                "JPY",
                new ConversionReport.Days(14.0, 48.45, 141.5),
                new ConversionReport.Amounts(1_234_567.8, 900_000.0),
                List.of(new ConversionReport.Cohort(
                        "2018-12", rate(1592, 194, 0.12185929648241206, new Interval(0.1067, 0.1389)), 3)),
                List.of(
                        new ConversionReport.Attribute(
                                "origin",
                                Verdict.DIFFERENT,
                                new BetaPrior(8.5, 70.25, false),
                                new Homogeneity(55.2, 1, 1e-13),
                                List.of(
                                        level("email", 493, 15, Verdict.LOWER),
                                        level("展示会", 1099, 179, Verdict.HIGHER))),
                        new ConversionReport.Attribute(
                                "region",
                                Verdict.NO_DIFFERENCE,
                                new BetaPrior(122_000, 878_000, true),
                                new Homogeneity(0.2, 1, 0.65),
                                List.of(level("(blank)", 800, 98, Verdict.NO_DIFFERENCE))),
                        new ConversionReport.Attribute(
                                "size",
                                Verdict.NOT_ENOUGH_DATA,
                                new BetaPrior(222_222, 777_778, true),
                                new Homogeneity(0, 0, 1),
                                List.of(level("large", 9, 2, Verdict.NOT_ENOUGH_DATA)))),
                List.of(new Judgement(
                        "industry",
                        Reason.CHANGED_AFTER_HANDOFF,
                        Effect.REFUSED,
                        false,
                        new Evidence(1592, 194, 0.975, 0.631, 0.12, 0, 0.7136))));
    }

    private static ConversionReport.Rate rate(long handoffs, long won, double rate, Interval interval) {
        return new ConversionReport.Rate(
                handoffs, won, 0, handoffs - won, 0, rate, interval, new ConversionReport.Decided(won, 1.0, new Interval(0.98, 1)));
    }

    private static ConversionReport.Level level(String value, long handoffs, long won, Verdict verdict) {
        return new ConversionReport.Level(
                value,
                handoffs,
                won,
                0,
                handoffs - won,
                0,
                (double) won / handoffs,
                new Interval(0.01, 0.2),
                new Shrunk(won * 1.0625 / handoffs, new Interval(0.02, 0.19)),
                new Difference(-0.1, new Interval(-0.12, -0.08)),
                1e-9,
                4e-9,
                verdict,
                13.5,
                1_000_000.0,
                1_000_000.0 * won / handoffs);
    }

    @Override
    public StatusReport status() {
        called("status");
        return new StatusReport(
                List.of(new StatusReport.Run(
                        "r-1",
                        "sync",
                        Instant.parse("2026-11-24T08:15:00Z"),
                        Instant.parse("2026-11-24T08:16:05Z"),
                        "succeeded")),
                List.of(new StatusReport.CursorAge(
                        "marketing", "contacts", "increment", Instant.parse("2026-11-24T08:15:00Z"), 93_784)),
                new StatusReport.RetryQueue(
                        2,
                        1,
                        List.of(new StatusReport.Retry(
                                "sales", "Contact", "003", 2, Instant.parse("2026-11-24T08:30:00Z"), "ROW_LOCKED"))),
                0,
                List.of(new StatusReport.Budget(
                        "sales", 30, 15_000L, 14_970L, Instant.parse("2026-11-24T08:16:05Z"))),
                new StatusReport.Alerts(2, 1, 0),
                trainedAt);
    }

    @Override
    public AlertReport alerts(AlertQuery query) {
        called("alerts " + query);
        return alerts;
    }

    @Override
    public void watch() {
        watches++;
    }

    @Override
    public DoctorReport doctor() {
        called("doctor");
        return doctor;
    }

    @Override
    public DoctorReport mend() {
        called("mend");
        return mended;
    }

    private static PollSummary.Linked linked() {
        return new PollSummary.Linked(8000, 842, 0, 7158);
    }

    private void called(String call) {
        calls.add(call);
        problem.ifPresent(failure -> {
            throw failure;
        });
    }

    @Override
    public void stop() {
        calls.add("stop");
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
