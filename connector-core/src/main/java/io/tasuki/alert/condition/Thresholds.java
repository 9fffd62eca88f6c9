package io.tasuki.alert.condition;

import java.time.Duration;

/// From when on something is an alert.
///
/// @param dueSoon so much working time before a promise is due
/// @param warnAfter a cursor so old is a warning
/// @param errorAfter a cursor so old is an error
/// @param budgetBelow a smaller share of the day's calls is too little, 0 to 1
public record Thresholds(Duration dueSoon, Duration warnAfter, Duration errorAfter, double budgetBelow) {

    /// Of a configuration that says nothing.
    public static final Thresholds USUAL =
            new Thresholds(Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(3), 0.1);
}
