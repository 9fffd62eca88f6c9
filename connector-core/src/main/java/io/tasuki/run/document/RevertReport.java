package io.tasuki.run.document;

import java.util.List;
import java.util.Map;

/// The `revert` document: the `apply` document, and what was kept.
///
/// @param reverts the run that was taken back
/// @param alreadySo values that already stood as before that run
/// @param changes only of a dry run: what would be written
/// @param kept values that are not as that run left them, or cannot be written
/// @param problems what was left undone and why
public record RevertReport(
        String runId,
        String reverts,
        boolean dryRun,
        RunStatus status,
        long applied,
        long alreadySo,
        long records,
        List<PlanReport.Change> changes,
        List<ApplyReport.Refusal> refused,
        List<PlanReport.Change> stale,
        List<Kept> kept,
        long inDoubt,
        Map<String, Long> apiCalls,
        List<PollSummary.Problem> problems) {

    /// One value of the run that stays as it is.
    public record Kept(String connection, String object, String id, String field, String reason) {}
}
