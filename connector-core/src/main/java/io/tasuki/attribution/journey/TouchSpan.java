package io.tasuki.attribution.journey;

import java.util.Locale;

/// Until when touches count for a handoff. None counts after its outcome.
public enum TouchSpan {
    /// What marketing did before it handed the lead over.
    UNTIL_HANDOFF,
    /// What happened to the lead until the deal was won or lost, sales' own work included.
    UNTIL_OUTCOME;

    /// As people type it, for instance `until_handoff`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
