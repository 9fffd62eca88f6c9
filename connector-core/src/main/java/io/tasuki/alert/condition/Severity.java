package io.tasuki.alert.condition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How bad an alert is, the lesser first.
public enum Severity {
    WARNING,
    CRITICAL;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
