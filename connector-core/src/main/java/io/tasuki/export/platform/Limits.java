package io.tasuki.export.platform;

import java.time.Duration;
import java.util.Optional;

/// What a platform refuses.
///
/// @param oldest how long ago a conversion may lie when it is told; empty: no limit is known
/// @param rows most events in one file
/// @param bytes largest file
public record Limits(Optional<Duration> oldest, long rows, long bytes) {

    public static Limits none() {
        return new Limits(Optional.empty(), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    Limits days(int days) {
        return new Limits(Optional.of(Duration.ofDays(days)), rows, bytes);
    }

    Limits perFile(long most, long largest) {
        return new Limits(oldest, most, largest);
    }
}
