package io.tasuki.stage.plan;

import java.util.Locale;

/// Who decides what stands in a field that we may write.
public enum Ownership {
    /// Ours: what we want stands there, unless a person changed it since our last write and edits are kept.
    OWN,
    /// Somebody else's: we fill it while it is empty and never touch it otherwise.
    SET_IF_EMPTY,
    /// Somebody else's, left to us by the configuration: what we want stands there, whoever changed it.
    ALWAYS;

    /// As the configuration and the store spell it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
