package io.tasuki.run;

import io.tasuki.doctor.Doctor;
import io.tasuki.doctor.DoctorReport;
import io.tasuki.explain.Explainer;
import io.tasuki.explain.Explanation;
import io.tasuki.export.ledger.OutcomeExportReport;
import io.tasuki.goal.GoalReport;
import io.tasuki.model.RecordAddress;
import io.tasuki.report.WeeklyReport;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.configuration.ConfigurationException;
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
import io.tasuki.stage.apply.ApplyResult;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.stage.plan.PlanResult;
import io.tasuki.stage.plan.PlanSelection;
import io.tasuki.stage.promise.PromiseReport;
import io.tasuki.stage.score.ScoreReport;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The loop, opened: one store, the configured connections, and the commands that work on them.
///
/// Commands that change something run one after the other; those that only read may run beside them.
public final class Tasuki implements AutoCloseable {

    private final Configuration configuration;
    private final Time time;
    private final Store store;
    private final Connections connections;
    private final RunLedger runs;
    private final Pipeline pipeline;
    private final Requests requests;
    private final Conversions conversions;
    private final Attributions attributions;
    private final Scores scores;
    private final Exports exports;
    private final Goals goals;
    private final Reports reports;
    private final Alerting alerting;
    private final PromiseAnswers promises;
    private final WriteReports writes;
    private final Turns turns;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Tasuki(Configuration configuration, Time time, Progress progress, Store store, Connections connections) {
        this.configuration = configuration;
        this.time = time;
        this.store = store;
        this.connections = connections;
        this.runs = new RunLedger(store, time);
        this.pipeline = new Pipeline(store, configuration, connections, time, progress, stopping::get);
        this.conversions = new Conversions(store, configuration, time);
        this.attributions = new Attributions(store, configuration, time);
        this.scores = new Scores(store, configuration, time);
        this.exports = new Exports(store, configuration);
        this.goals = new Goals(store, configuration, time);
        this.alerting = new Alerting(store, configuration, time, pipeline::ledger);
        OwnFields fields = new OwnFields(configuration.writeBack(), connections.namings());
        this.requests = new Requests(configuration, fields);
        this.reports = new Reports(store, configuration, fields, time);
        this.promises = new PromiseAnswers(store, configuration, time);
        this.writes = new WriteReports(store, pipeline);
        this.turns = new Turns(store, runs, pipeline, alerting, stopping::get);
    }

    /// @throws ConfigurationException when an adapter refuses its settings
    /// @throws io.tasuki.store.StoreBusyException when another process has the store open
    public static Tasuki open(Configuration configuration, Time time, Progress progress) {
        Connections connections = Connections.open(configuration, time);
        try {
            Store store = Store.open(configuration.store(), configuration.engine());
            store.change(session -> Definitions.bringUpToDate(session, configuration));
            Tasuki tasuki = new Tasuki(configuration, time, progress, store, connections);
            tasuki.pipeline.erasures().finish();
            return tasuki;
        } catch (RuntimeException problem) {
            connections.close();
            throw problem;
        }
    }

    /// The whole corridor, once.
    ///
    /// @param asOf the moment the outcomes are told at; empty: the CRMs' now
    public SyncReport sync(Optional<Instant> asOf) {
        return turns.run("sync", SyncReport::status, course -> {
            pipeline.settle(course);
            Pipeline.Polled polled = pipeline.poll(course);
            Upkeep.LedgerState ledger = pipeline.ledger(course);
            PlanResult plan = pipeline.plan(course, polled, asOf);
            ApplyResult applied = pipeline.apply(course, plan);
            pipeline.tellRetries(course);
            pipeline.remember(course, asOf);
            return new SyncReport(
                    course.runId,
                    course.status(),
                    polled.rows(),
                    polled.removed(),
                    ledger.linked(),
                    ledger.handoffs(),
                    PlanReports.summary(plan),
                    applied.applied(),
                    applied.alreadySo(),
                    applied.refused(),
                    applied.inDoubt(),
                    applied.records(),
                    pipeline.end(course),
                    course.seconds(time.uptime()),
                    course.problems);
        });
    }

    /// Polls, links and keeps the ledger; plans and writes nothing.
    public PollSummary poll() {
        return turns.run("poll", PollSummary::status, course -> {
            Pipeline.Polled polled = pipeline.poll(course);
            Upkeep.LedgerState ledger = pipeline.ledger(course);
            pipeline.end(course);
            return new PollSummary(
                    course.runId,
                    course.status(),
                    polled.rows(),
                    polled.removed(),
                    ledger.linked(),
                    ledger.handoffs(),
                    course.problems);
        });
    }

    /// A plan of everything.
    public PlanReport plan() {
        return plan(PlanSelection.everything());
    }

    /// What would be written, against the live values; writes nothing.
    ///
    /// @throws RequestException when the selection names something that is not written
    public PlanReport plan(PlanSelection selection) {
        pipeline.problem(selection).ifPresent(problem -> {
            throw new RequestException(problem);
        });
        return turns.run("plan", PlanReport::status, course -> {
            pipeline.settle(course);
            pipeline.ledger(course);
            PlanResult plan = pipeline.freshPlan(course, selection);
            pipeline.end(course);
            return PlanReports.report(store, course, plan);
        });
    }

    /// As [#apply(Optional, boolean)], with the guards on.
    public ApplyReport apply(Optional<String> planId) {
        return apply(planId, false);
    }

    /// @param planId a stored plan; empty: one is made first
    /// @param acceptGuards true to write a stored plan although a guard finds it too large
    /// @throws RequestException when there is no such plan, or it was made for another configuration
    public ApplyReport apply(Optional<String> planId, boolean acceptGuards) {
        planId.ifPresent(id -> check(session -> requests.applicable(session, id)));
        return turns.run("apply", ApplyReport::status, course -> {
            pipeline.settle(course);
            pipeline.ledger(course);
            ApplyResult applied = planId.map(id -> pipeline.applyStored(course, id, acceptGuards))
                    .orElseGet(() -> pipeline.apply(course, pipeline.freshPlan(course, PlanSelection.everything())));
            pipeline.tellRetries(course);
            return writes.applied(course, applied);
        });
    }

    /// Puts back what stood in the fields that a run wrote, wherever its own value still stands, and tells the rest.
    ///
    /// Fields that the run created stay. What is put back is not written again until another value is wanted, or
    /// [#retry] releases it.
    ///
    /// @param dryRun true: only says what would be written
    /// @throws RequestException when there is no such run, it wrote nothing, or what it overwrote is forgotten
    public RevertReport revert(String runId, boolean dryRun) {
        check(session -> requests.revertible(session, runId));
        return turns.run("revert", RevertReport::status, course -> {
            pipeline.settle(course);
            return writes.reverted(course, runId, dryRun, pipeline.revert(course, runId, dryRun));
        });
    }

    /// Releases records from waiting, whether a CRM refused them or a revert took their values back, and writes them.
    ///
    /// @param records those to release; empty: all that wait
    /// @throws RequestException when one of them waits for nothing
    public ApplyReport retry(Set<RecordAddress> records) {
        check(session -> Waiting.check(session, records));
        return turns.run("retry", ApplyReport::status, course -> {
            pipeline.settle(course);
            pipeline.ledger(course);
            Set<RecordAddress> released = store.write(session -> Waiting.release(session, records));
            ApplyResult applied = pipeline.applyTo(course, released);
            pipeline.tellRetries(course);
            return writes.applied(course, applied);
        });
    }

    private void check(Consumer<Session> request) {
        store.read(session -> {
            request.accept(session);
            return true;
        });
    }

    /// Forgets a person: no value of theirs stays here, and nothing of theirs lands again. Writes to no CRM.
    ///
    /// @param dryRun only look what would go
    /// @throws RequestException when the record is not one of a person that is polled
    public ErasureReport erase(RecordAddress record, boolean dryRun) {
        return dryRun ? rehearsal(record) : turns.run("erase", ErasureReport::status, course -> {
            pipeline.ledger(course);
            return ErasureReport.of(course.runId, pipeline.erasures().erase(record, course.now()));
        });
    }

    private ErasureReport rehearsal(RecordAddress record) {
        return turns.alone(() -> {
            pipeline.ledger();
            return ErasureReport.of(null, pipeline.erasures().rehearse(record));
        });
    }

    /// Goes on without the key by which erased people are recognised: those a CRM still has land again.
    public ForgottenReport forgetErased() {
        return turns.alone(() -> new ForgottenReport(pipeline.erasures().forget()));
    }

    /// Measures what has landed; a run that is busy keeps its ledger to itself until it has done with it. With a moment to
    /// know at, only what had landed by then.
    public ConversionReport conversion(ConversionQuery query) {
        if (query.knownAt().isPresent()) {
            return conversions.known(query, query.knownAt().get());
        }
        turns.unlessBusy(pipeline::ledger);
        return conversions.present(query);
    }

    /// Credits the won handoffs to their touches, and writes that into files.
    public AttributionExport attribution(AttributionQuery query) {
        turns.unlessBusy(pipeline::ledger);
        return attributions.export(query);
    }

    /// Trains, tries or promotes a model, or tells of the one that gives the scores, see [ScoreQuery.Action].
    ///
    /// @throws RequestException when a model is to be promoted that is not there, or did not pass
    public ScoreReport score(ScoreQuery query) {
        turns.unlessBusy(pipeline::ledger);
        return scores.answer(query);
    }

    /// Writes the outcomes that an ad platform was not told of yet, and remembers that it was; asks no CRM.
    ///
    /// @throws RequestException when the platform was told of a later moment already
    public OutcomeExportReport export(ExportQuery query) {
        return turns.alone(() -> {
            pipeline.ledger();
            return exports.export(runs.newId(), query);
        });
    }

    /// What the target of a period asks of both teams, and what the period comes to as things go.
    public GoalReport goal(GoalQuery query) {
        turns.unlessBusy(pipeline::ledger);
        return goals.tell(query);
    }

    /// One week as both teams look at it: the one that a moment lies in.
    ///
    /// @param asOf empty: the CRMs' now at the last run
    public WeeklyReport report(Optional<Instant> asOf) {
        turns.unlessBusy(pipeline::ledger);
        return reports.tell(asOf);
    }

    /// Which promises sales kept, and every breach.
    public PromiseReport promises(PromiseQuery query) {
        turns.unlessBusy(pipeline::ledger);
        return promises.tell(query);
    }

    /// What was written to one record, from the journal.
    public HistoryReport history(HistoryQuery query) {
        return store.read(session -> HistoryReader.read(session, query));
    }

    /// The whole story of the lead or the deal that a record is of, from the store alone.
    ///
    /// @throws RequestException when the store knows no such record
    public Explanation explain(ExplainQuery query) {
        turns.unlessBusy(pipeline::ledger);
        return store.read(session -> Explainer.explain(session, question(session, query)))
                .orElseThrow(() -> new RequestException("the store knows no record " + query.record()
                        + "; it may not be polled, never have existed, or be erased"));
    }

    private Explainer.Question question(Session session, ExplainQuery query) {
        return new Explainer.Question(
                query.record(),
                StatusReader.standing(query.asOf(), session, time),
                configuration.links(),
                configuration.handoffs(),
                configuration.promises());
    }

    /// What is wrong with this installation; changes nothing.
    public DoctorReport doctor() {
        turns.unlessBusy(pipeline::ledger);
        return doctorInPerson().examine();
    }

    /// Makes the fields that are missing, then looks again.
    public DoctorReport mend() {
        return turns.alone(() -> {
            pipeline.ledger();
            return doctorInPerson().mend();
        });
    }

    private Doctor doctorInPerson() {
        return new Doctor(() -> Examinations.of(configuration, connections, store, time.now()));
    }

    /// Looks for alerts between two runs, from the store alone, and sends what waits; nothing while a run is at work, which
    /// does it at its end.
    public void watch() {
        turns.unlessBusy(() -> alerting.look(Optional.empty()));
        alerting.send();
    }

    /// What is open of alerts and whether they arrive; see [AlertQuery].
    ///
    /// @throws RequestException when something is to be sent and nobody is configured
    public AlertReport alerts(AlertQuery query) {
        return switch (query) {
            case SHOW -> alerting.report(List.of());
            case CHECK -> {
                alerting.requireChannels();
                watch();
                yield alerting.report(List.of());
            }
            case TEST -> {
                alerting.requireChannels();
                yield alerting.report(alerting.tryOut());
            }
        };
    }

    public StatusReport status() {
        return store.read(StatusReader::read);
    }

    /// Asks the command that runs to finish its batch and end with status stopped; returns at once.
    public void stop() {
        stopping.set(true);
    }

    @Override
    public void close() {
        connections.close();
        store.close();
    }
}
