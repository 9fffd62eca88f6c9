package io.tasuki.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/// The `apply` document. What is counted are field changes; `records` beside them counts records.
///
/// @param stale changes left out because the live value had moved since the plan
public record ApplyReport(
        String runId,
        RunStatus status,
        long applied,
        long alreadySo,
        long records,
        List<Refusal> refused,
        List<PlanReport.Change> stale,
        long inDoubt,
        Map<String, Long> apiCalls) {

    /// @param retryable whether trying again can help
    public record Refusal(
            String connection,
            String object,
            String id,
            String field,
            String old,
            @JsonProperty("new") String wanted,
            String reason,
            boolean retryable) {}
}
