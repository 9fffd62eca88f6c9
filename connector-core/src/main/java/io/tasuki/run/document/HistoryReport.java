package io.tasuki.run.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `history` document: what was written, or not, to the fields of one record, newest first.
///
/// @param record as `connection.object/id`
public record HistoryReport(String record, List<Write> writes) {

    /// @param at by the CRM's clock: when its outcome was known, or when it was meant
    /// @param command what the run was asked to do
    /// @param state intended, pending, applied, already_so, refused or stale
    /// @param rule where the value came from
    /// @param model the model that gave it, if one did
    /// @param reverts the run whose write it took back, if it is a revert
    public record Write(
            Instant at,
            String runId,
            String command,
            String planId,
            String field,
            String old,
            @JsonProperty("new") String wanted,
            String state,
            @Nullable String reason,
            String rule,
            @Nullable String model,
            @Nullable String reverts) {}
}
