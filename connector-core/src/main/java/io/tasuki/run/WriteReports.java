package io.tasuki.run;

import io.tasuki.run.document.ApplyReport;
import io.tasuki.run.document.RevertReport;
import io.tasuki.stage.apply.ApplyResult;
import io.tasuki.store.Store;
import java.util.List;

/// Tells of what a run wrote into the CRMs, and of what it did not. It is the last thing of a run.
final class WriteReports {

    private final Store store;
    private final Pipeline pipeline;

    WriteReports(Store store, Pipeline pipeline) {
        this.store = store;
        this.pipeline = pipeline;
    }

    ApplyReport applied(Course course, ApplyResult applied) {
        return new ApplyReport(
                course.runId,
                course.status(),
                applied.applied(),
                applied.alreadySo(),
                applied.records(),
                PlanReports.refusals(store, course.runId),
                PlanReports.stale(store, course.runId),
                applied.inDoubt(),
                pipeline.end(course),
                course.problems);
    }

    /// @param reverts the run whose writing was taken back
    RevertReport reverted(Course course, String reverts, boolean dryRun, WriteBack.Reverted reverted) {
        ApplyResult applied = reverted.applied();
        return new RevertReport(
                course.runId,
                reverts,
                dryRun,
                course.status(),
                applied.applied(),
                applied.alreadySo() + reverted.plan().back(),
                applied.records(),
                dryRun ? new StoredChanges(store, course.runId).list() : List.of(),
                PlanReports.refusals(store, course.runId),
                PlanReports.stale(store, course.runId),
                store.read(session -> PlanReports.kept(session, course.runId)),
                applied.inDoubt(),
                pipeline.end(course),
                course.problems);
    }
}
