package io.tasuki.run.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/// The `plan` document. Changes and conflicts may be many: they are read from the store while one iterates over them.
///
/// @param status partial when a connection could not be read: its records are left for the next plan
/// @param newFields our fields that do not exist yet and come first
/// @param estimatedApiCalls what applying it will cost, by connection
/// @param problems what was left undone and why
public record PlanReport(
        String planId,
        RunStatus status,
        List<NewField> newFields,
        Iterable<Change> changes,
        Iterable<Conflict> conflicts,
        Summary summary,
        Map<String, Long> estimatedApiCalls,
        List<PollSummary.Problem> problems) {

    /// @param field as the CRM will spell it
    public record NewField(String connection, String object, String field, String label) {}

    /// @param field as the CRM spells it
    /// @param old empty when nothing stood there
    public record Change(
            String connection, String object, String id, String field, String old, @JsonProperty("new") String wanted) {}

    /// A change that is wanted and will not be made.
    ///
    /// @param code a word for programs, as [io.tasuki.stage.plan.Conflict] names it
    /// @param reason the same for people, with the remedy
    public record Conflict(
            String connection,
            String object,
            String id,
            String field,
            String old,
            @JsonProperty("new") String wanted,
            String code,
            String reason) {}

    /// Field changes, and in `records` the records they touch.
    public record Summary(long toChange, long unchanged, long conflicts, long records) {}
}
