package io.tasuki.sandbox.generate.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What befell a record as a whole.
///
/// @param deletedAt null while it lives
/// @param mergedInto the id of the record it was merged into, blank when it was not
/// @param mergedFrom the id of a record that was merged into it, likewise
public record Fate(@Nullable Instant deletedAt, String mergedInto, String mergedFrom) {

    public static final Fate ALIVE = new Fate(null, "", "");

    public static Fate deleted(Instant at) {
        return new Fate(at, "", "");
    }

    public static Fate merged(String into, Instant at) {
        return new Fate(at, into, "");
    }

    public static Fate survivorOf(String loser) {
        return new Fate(null, "", loser);
    }
}
