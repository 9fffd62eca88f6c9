package io.tasuki.crm;

import java.util.Map;

/// What became of one update.
public sealed interface WriteOutcome {

    /// The values stand in the CRM.
    ///
    /// @param id the record that took them, which differs from the one asked for after a merge
    record Applied(String id) implements WriteOutcome {}

    /// The CRM says that nothing had to change.
    record AlreadySo() implements WriteOutcome {}

    /// The CRM refused this record; the others are not affected.
    ///
    /// @param reason the CRM's code and words, without anybody's data
    /// @param retryable false when only a change of the record or of a rule can help
    record Refused(String reason, boolean retryable) implements WriteOutcome {}

    /// The live values had moved and the CRM did not write.
    record Stale(Map<String, String> live) implements WriteOutcome {
        public Stale {
            live = Map.copyOf(live);
        }
    }

    /// The answer was lost: read back before deciding.
    record InDoubt() implements WriteOutcome {}
}
