package io.tasuki.run.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a run ended.
public enum RunStatus {
    SUCCEEDED,
    /// Something was left undone; each piece is named with its reason and tried again next time.
    PARTIAL,
    FAILED,
    /// Ended early by a budget, a guard or somebody who asked for it; what was done is safe.
    STOPPED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
