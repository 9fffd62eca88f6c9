package io.tasuki.alert.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What has happened to an alert.
public enum Step {
    RAISED,
    /// A warning has become critical: what was about to happen has happened.
    WORSENED,
    /// What was critical is a warning now.
    EASED,
    RESOLVED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
