package io.tasuki.run.document;

import java.util.List;
import java.util.Map;

/// The `sync` document. What is counted are field changes; `records` beside them counts records.
///
/// @param polled how many records came, by `connection.object`
/// @param applied how many field values now stand in the CRMs that did not before
/// @param alreadySo how many stood there already
/// @param refused how many the CRM, or a rule, refused
/// @param inDoubt how many whose answer was lost and could not be read back
/// @param records how many records took at least one value
/// @param problems what was left undone and why
public record SyncReport(
        String runId,
        RunStatus status,
        Map<String, Long> polled,
        long removed,
        PollSummary.Linked linked,
        long handoffs,
        PlanReport.Summary plan,
        long applied,
        long alreadySo,
        long refused,
        long inDoubt,
        long records,
        Map<String, Long> apiCalls,
        double seconds,
        List<PollSummary.Problem> problems) {}
