package io.tasuki.export.ledger;

import io.tasuki.export.platform.Action;
import io.tasuki.export.platform.Clue;
import java.time.Instant;

/// What a platform was told last of a handoff.
///
/// @param at when it was won, as the platform was told first
/// @param amount as it was written; empty: unknown
record Told(Action action, String conversionName, Instant at, Clue clue, String amount, String currency) {

    /// True when the platform counts it.
    boolean stands() {
        return action != Action.RETRACT;
    }
}
