package io.tasuki.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/// The `plan` document.
///
/// @param newFields our fields that do not exist yet and come first
/// @param estimatedApiCalls what applying it will cost, by connection
public record PlanReport(
        String planId,
        List<NewField> newFields,
        List<Change> changes,
        List<Conflict> conflicts,
        Summary summary,
        Map<String, Long> estimatedApiCalls) {

    /// @param field as the CRM will spell it
    public record NewField(String connection, String object, String field, String label) {}

    /// @param field as the CRM spells it
    /// @param old empty when nothing stood there
    public record Change(
            String connection, String object, String id, String field, String old, @JsonProperty("new") String wanted) {}

    /// A change that is wanted and will not be made.
    public record Conflict(
            String connection,
            String object,
            String id,
            String field,
            String old,
            @JsonProperty("new") String wanted,
            String reason) {}

    /// Field changes, and in `records` the records they touch.
    public record Summary(long toChange, long unchanged, long conflicts, long records) {}
}
