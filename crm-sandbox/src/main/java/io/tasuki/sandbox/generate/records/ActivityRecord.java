package io.tasuki.sandbox.generate.records;

import java.time.Instant;

/// Something done with a person, or to be done.
///
/// @param createdAt when it was written down
/// @param at when it took or takes place
public record ActivityRecord(Kind kind, String id, String personId, String owner, Instant createdAt, Instant at) {

    public enum Kind {
        CALL,
        EMAIL,
        INCOMING_EMAIL,
        MEETING,
        TASK
    }
}
