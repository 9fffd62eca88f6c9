package io.tasuki.it.oracle;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/// One lead: the records that stand for it and when it was handed over.
///
/// @param name the address of its oldest living contact
/// @param contacts ids of marketing contacts, merged-away ones included
/// @param people ids of sales leads and contacts, merged-away ones included
record Lead(String name, Set<String> contacts, Set<String> people, NavigableSet<Instant> handoffs, boolean ambiguous) {

    /// The handoff that a deal made at `created` belongs to.
    Optional<Instant> eligible(Instant created, long graceDays) {
        return Optional.ofNullable(handoffs.floor(created.plusSeconds(graceDays * 86_400)));
    }

    Optional<Instant> latest() {
        return handoffs.isEmpty() ? Optional.empty() : Optional.of(handoffs.last());
    }
}
