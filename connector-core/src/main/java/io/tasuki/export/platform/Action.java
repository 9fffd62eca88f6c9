package io.tasuki.export.platform;

import java.util.Locale;

/// What a platform is told of a conversion.
public enum Action {
    /// It happened.
    REPORT,
    /// Its amount is another one by now.
    RESTATE,
    /// It did not happen after all.
    RETRACT;

    /// As the store and the reports spell it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
