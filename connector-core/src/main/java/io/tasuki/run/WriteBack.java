package io.tasuki.run;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.RunStatus;
import io.tasuki.stage.apply.Applier;
import io.tasuki.stage.apply.ApplyControl;
import io.tasuki.stage.apply.ApplyRequest;
import io.tasuki.stage.apply.ApplyResult;
import io.tasuki.stage.apply.Reversal;
import io.tasuki.stage.apply.RevertRequest;
import io.tasuki.stage.apply.RevertResult;
import io.tasuki.stage.apply.Sentence;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.store.Store;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// The end of the corridor: plans and reversals written under the guards.
final class WriteBack {

    private static final ApplyResult NOTHING_WRITTEN = new ApplyResult(0, 0, 0, 0, 0, 0, List.of(), false);

    private final Store store;
    private final Configuration configuration;
    private final Connections connections;
    private final OwnFields fields;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Guards guards;

    WriteBack(
            Store store,
            Configuration configuration,
            Connections connections,
            OwnFields fields,
            Progress progress,
            BooleanSupplier stopping) {
        this.store = store;
        this.configuration = configuration;
        this.connections = connections;
        this.fields = fields;
        this.progress = progress;
        this.stopping = stopping;
        this.guards = new Guards(store, configuration.guards());
    }

    /// Writes a plan that this run made a moment ago, so its live values need not be read again.
    ApplyResult fresh(Course course, String planId) {
        return forbidden(course) || guards.forbidSize(course, planId) ? NOTHING_WRITTEN : write(course, planId, false);
    }

    /// Writes a plan that was made some time ago.
    ///
    /// @param acceptGuards true when somebody has looked at the size of the plan and agrees
    ApplyResult stored(Course course, String planId, boolean acceptGuards) {
        boolean forbidden = forbidden(course) || (!acceptGuards && guards.forbidSize(course, planId));
        return forbidden ? NOTHING_WRITTEN : write(course, planId, true);
    }

    /// What a revert comes to, and what was written of it.
    record Reverted(RevertResult plan, ApplyResult applied) {}

    /// Takes a run back. Whoever asks for that by its name has looked at it, so its size is no reason to stop.
    Reverted revert(Course course, String run, boolean dryRun) {
        progress.step("plan", 0, OptionalLong.empty());
        RevertResult plan = new Reversal(store, connections.adapters())
                .plan(new RevertRequest(run, course.runId, course.now(), configuration.planFingerprint()));
        course.left(plan.problems());
        if (plan.kept() > 0) {
            course.incomplete();
        }
        boolean writes = plan.toChange() > 0 && !dryRun && !forbidden(course);
        return new Reverted(plan, writes ? write(course, course.runId, false) : NOTHING_WRITTEN);
    }

    private boolean forbidden(Course course) {
        return course.status() == RunStatus.STOPPED || guards.forbidWriting(course);
    }

    private ApplyResult write(Course course, String planId, boolean checksLive) {
        ApplyResult applied = new Applier(store, connections.adapters(), fields)
                .apply(new ApplyRequest(planId, course.runId, course.now(), checksLive), new Writing());
        course.left(applied.problems());
        if (applied.refused() + applied.stale() + applied.inDoubt() > 0) {
            course.incomplete();
        }
        if (applied.stopped()) {
            stopped(course);
        }
        return applied;
    }

    private void stopped(Course course) {
        course.stop();
        if (configuration.guards().stopFileExists()) {
            course.leave("guards.stop_file", Sentence.STOP_FILE_APPEARED.with());
        }
    }

    private final class Writing implements ApplyControl {
        @Override
        public boolean stopping() {
            return stopping.getAsBoolean() || configuration.guards().stopFileExists();
        }

        @Override
        public void progress(long done, long total) {
            progress.step("write", done, OptionalLong.of(total));
        }
    }
}
