package io.tasuki.export.outcome;

import java.time.Instant;
import java.util.Optional;

/// One handoff that a platform may have to hear of: it is won, or the platform was told that it was.
///
/// @param record whose record the lead is named by, as connection.object/id
/// @param leadSince when that record was made; empty: unknown
/// @param won what became of it by then; empty: it is not won (any more)
/// @param gone the ledger tells of no such handoff any more
public record Candidate(
        String handoff, String record, Optional<Instant> leadSince, boolean ambiguous, boolean gone, Optional<Win> won, Person person) {

    /// @param at empty: nobody knows when
    /// @param amount empty: some of it has no amount, or no rate of exchange
    public record Win(Optional<Instant> at, Optional<Amount> amount, Optional<String> currency) {}
}
