package io.tasuki.run.document;

import java.util.List;
import java.util.Map;

/// The `poll` document: what was read and what the ledger holds after it.
///
/// @param polled how many records came, by `connection.object`
/// @param removed how many records are gone from the CRMs
/// @param problems what was left undone and why
public record PollSummary(
        String runId,
        RunStatus status,
        Map<String, Long> polled,
        long removed,
        Linked linked,
        long handoffs,
        List<Problem> problems) {

    /// @param unmatched how many leads have no record in another connection although there are others
    public record Linked(long leads, long deals, long ambiguous, long unmatched) {}

    /// @param where a connection, an object or a record's address
    public record Problem(String where, String reason) {}
}
