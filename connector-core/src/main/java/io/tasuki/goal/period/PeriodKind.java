package io.tasuki.goal.period;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How long the time is that a target stands for.
public enum PeriodKind {
    HALF_YEAR(6),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
