package io.tasuki.run.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/// The `apply` document. What is counted are field changes; `records` beside them counts records.
///
/// @param stale changes left out because the live value had moved since the plan
/// @param problems what was left undone and why
public record ApplyReport(
        String runId,
        RunStatus status,
        long applied,
        long alreadySo,
        long records,
        List<Refusal> refused,
        List<PlanReport.Change> stale,
        long inDoubt,
        Map<String, Long> apiCalls,
        List<PollSummary.Problem> problems) {

    /// @param retryable whether trying again can help
    /// @param attempts how often the record has been refused in a row
    public record Refusal(
            String connection,
            String object,
            String id,
            String field,
            String old,
            @JsonProperty("new") String wanted,
            String reason,
            boolean retryable,
            int attempts) {}
}
