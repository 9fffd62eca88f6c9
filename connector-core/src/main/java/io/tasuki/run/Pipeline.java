package io.tasuki.run;

import io.tasuki.crm.Finding;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordAddress;
import io.tasuki.model.RecordKind;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.RunStatus;
import io.tasuki.stage.apply.ApplyResult;
import io.tasuki.stage.apply.OpenWrites;
import io.tasuki.stage.apply.Sentence;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.stage.plan.Conflict;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.stage.plan.PlanRequest;
import io.tasuki.stage.plan.PlanResult;
import io.tasuki.stage.plan.PlanScope;
import io.tasuki.stage.plan.PlanSelection;
import io.tasuki.stage.plan.PlannedLeads;
import io.tasuki.stage.plan.Planner;
import io.tasuki.stage.plan.Selector;
import io.tasuki.stage.plan.ShrunkenSource;
import io.tasuki.stage.plan.SourceSizes;
import io.tasuki.stage.poll.PollControl;
import io.tasuki.stage.poll.PollReport;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.Poller;
import io.tasuki.stage.score.HandoffScores;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The stages of the corridor as one run takes them, each a method.
final class Pipeline {

    private static final Set<RecordKind> DECIDES_OUTCOMES = EnumSet.of(
            RecordKind.PERSON, RecordKind.DEAL, RecordKind.DEAL_STAGE, RecordKind.DEAL_PERSON, RecordKind.FIELD_HISTORY);

    private static final ApplyResult NOTHING_WRITTEN = new ApplyResult(0, 0, 0, 0, 0, 0, List.of(), false);

    private final Store store;
    private final Configuration configuration;
    private final Connections connections;
    private final Time time;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Upkeep upkeep;
    private final OwnFields fields;
    private final Erasures erasures;
    private final WriteBack writeBack;
    private final SourceSizes sizes;

    Pipeline(
            Store store,
            Configuration configuration,
            Connections connections,
            Time time,
            Progress progress,
            BooleanSupplier stopping) {
        this.store = store;
        this.configuration = configuration;
        this.connections = connections;
        this.time = time;
        this.progress = progress;
        this.stopping = stopping;
        this.upkeep = new Upkeep(store, configuration);
        this.erasures = new Erasures(store, configuration, upkeep);
        this.fields = new OwnFields(configuration.writeBack(), connections.namings());
        this.writeBack = new WriteBack(store, configuration, connections, fields, progress, stopping);
        this.sizes = new SourceSizes(decisive(configuration));
    }

    Course begin(String runId) {
        Map<String, Long> calls = connections.callsMade();
        List<CallProblem> problems = new ArrayList<>();
        Optional<Instant> clock = connections.now(problems);
        Course course = new Course(runId, clock.orElseGet(time::now), calls, time.uptime());
        clock.ifPresent(heard -> course.heard(heard, time.now()));
        course.opened(connections.callsMade());
        course.left(problems);
        return course;
    }

    /// Finishes what an earlier run left open.
    void settle(Course course) {
        course.left(new OpenWrites(store, connections.adapters()).settle(course.now()));
    }

    /// What a poll brought.
    ///
    /// @param whole false when outcomes would rest on records that were not read to their end
    record Polled(Map<String, Long> rows, long removed, boolean whole) {}

    Polled poll(Course course) {
        PollReport report =
                new Poller(store, time, erasures.people(course.now()))
                        .poll(connections.adapters(), configuration.polls(), new Watch(course.now()));
        erasures.eraseReturned(course.now());
        judge(course, report);
        connections.now(new ArrayList<>()).ifPresent(heard -> course.heard(heard, time.now()));
        return polled(report, course);
    }

    private static void judge(Course course, PollReport report) {
        report.problems().forEach(problem -> course.note(
                problem.object().toString(), problem.finding().message() + "; " + problem.finding().remedy()));
        switch (report.status()) {
            case SUCCEEDED -> {}
            case PARTIAL -> course.incomplete();
            case STOPPED -> course.stop();
        }
    }

    private Polled polled(PollReport report, Course course) {
        Map<String, Long> rows = new LinkedHashMap<>();
        report.objects().forEach((object, landed) -> rows.put(object.toString(), landed.rows()));
        long removed = report.objects().values().stream()
                .mapToLong(PollReport.Landed::removed)
                .sum();
        return new Polled(rows, removed, course.status() != RunStatus.STOPPED && outcomesAreWhole(report));
    }

    private static List<ObjectName> decisive(Configuration configuration) {
        return configuration.polls().stream()
                .filter(target -> DECIDES_OUTCOMES.contains(target.kind()))
                .map(PollTarget::name)
                .toList();
    }

    private boolean outcomesAreWhole(PollReport report) {
        List<ObjectName> decisive = decisive(configuration);
        return report.problems().stream()
                .noneMatch(problem -> problem.finding().severity() == Finding.Severity.ERROR
                        && decisive.contains(problem.object()));
    }

    private final class Watch implements PollControl {
        private final Instant moment;

        Watch(Instant moment) {
            this.moment = moment;
        }

        @Override
        public Instant moment() {
            return moment;
        }

        @Override
        public boolean stopRequested() {
            return stopping.getAsBoolean();
        }

        @Override
        public void progress(ObjectName object, long rows) {
            progress.step("poll " + object, rows, OptionalLong.empty());
        }
    }

    Erasures erasures() {
        return erasures;
    }

    /// Links and handoffs, brought up to date by a run.
    Upkeep.LedgerState ledger(Course course) {
        progress.step("link", 0, OptionalLong.empty());
        return upkeep.ledger(Optional.of(course.now()));
    }

    /// The same where no CRM is asked: something landed, or was configured, that no run has looked at yet.
    void ledger() {
        upkeep.ledger(Optional.empty());
    }

    /// What there is to write now; nothing is planned on records that were read by half.
    PlanResult plan(Course course, Polled polled, Optional<Instant> asOf) {
        if (!polled.whole()) {
            course.leave("plan", "nothing was planned, because not everything that decides outcomes could be read");
            return new PlanResult(course.runId, 0, 0, 0, 0, 0, Map.of(), List.of());
        }
        return asOf.map(moment -> plan(course, moment, PlanScope.ASIDE, PlanSelection.everything()))
                .orElseGet(() -> plan(course, course.now(), PlanScope.CHANGED, PlanSelection.everything()));
    }

    /// What there is to write for everybody, or for those who are asked for.
    PlanResult freshPlan(Course course, PlanSelection selection) {
        return plan(
                course, course.now(), selection.isEverything() ? PlanScope.EVERYBODY : PlanScope.ASIDE, selection);
    }

    private PlanResult plan(Course course, Instant asOf, PlanScope scope, PlanSelection selection) {
        progress.step("score", 0, OptionalLong.empty());
        store.write(session -> new HandoffScores(session, course.now(), configuration.zone()).score());
        progress.step("plan", 0, OptionalLong.empty());
        PlanResult plan = new Planner(store, connections.adapters(), this::watch)
                .plan(
                        new PlanRequest(
                                course.runId,
                                course.runId,
                                asOf,
                                course.now(),
                                configuration.zone(),
                                configuration.writeBack(),
                                configuration.promises(),
                                configuration.planFingerprint(),
                                scope,
                                selection,
                                shrunken(course)),
                        fields);
        course.left(plan.problems());
        return plan;
    }

    private void watch(ObjectName object, long read, long total) {
        progress.step("read " + object, read, OptionalLong.of(total));
    }

    private List<ShrunkenSource> shrunken(Course course) {
        List<ShrunkenSource> shrunken = store.read(session ->
                sizes.shrunken(session, configuration.guards().maximumShrink()));
        shrunken.forEach(source -> course.leave(source.source(), Conflict.SHRUNKEN_SOURCE.words(source.words())));
        return shrunken;
    }

    /// What is wrong with a selection, with the remedy.
    Optional<String> problem(PlanSelection selection) {
        return selection.problem(fields);
    }

    /// Writes a plan that this run made.
    ApplyResult apply(Course course, PlanResult plan) {
        return plan.nothingToDo() ? NOTHING_WRITTEN : writeBack.fresh(course, plan.planId());
    }

    /// Plans some records alone, and writes them.
    ApplyResult applyTo(Course course, Set<RecordAddress> records) {
        if (records.isEmpty()) {
            return NOTHING_WRITTEN;
        }
        List<Selector> selectors = records.stream().sorted().<Selector>map(Selector.OfRecord::new).toList();
        return apply(course, freshPlan(course, new PlanSelection(selectors, OptionalLong.empty())));
    }

    /// Writes a plan that was made some time ago.
    ApplyResult applyStored(Course course, String planId, boolean acceptGuards) {
        store.change(session -> PlannedLeads.reopen(session, planId));
        return writeBack.stored(course, planId, acceptGuards);
    }

    /// Takes a run back, or only says what that would come to.
    WriteBack.Reverted revert(Course course, String run, boolean dryRun) {
        return writeBack.revert(course, run, dryRun);
    }

    /// Remembers, after a run that left nothing undone, that all stands as wanted, and how much it was told on.
    void remember(Course course, Optional<Instant> asOf) {
        if (course.complete() && asOf.isEmpty() && !configuration.guards().dryRun()) {
            store.change(session -> {
                PlannedLeads.settled(session);
                sizes.remember(session);
            });
        }
    }

    /// Records that wait for their next try: the run says so.
    void tellRetries(Course course) {
        List<PollSummary.Problem> waiting = store.read(session -> session.query(
                Sql.load(Pipeline.class, "waiting_retry"),
                row -> new PollSummary.Problem(
                        row.text(1),
                        Sentence.WAITS.with(Sentence.times(row.number(2)), row.moment(3).orElse(course.now()), row.text(4)))));
        waiting.forEach(retry -> course.leave(retry.where(), retry.reason()));
    }

    Map<String, Long> end(Course course) {
        Map<String, Long> calls = course.calls(connections.callsMade());
        store.change(session -> {
            connections.writeReadings(session, course.now(), calls);
            new Retention(configuration.retention()).forgetOld(session, course.now());
        });
        return calls;
    }
}
