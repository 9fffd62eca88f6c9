package io.tasuki.salesforce.read;

import io.tasuki.salesforce.api.QueryCalls;
import java.util.Optional;
import java.util.Set;

/// How a walk through a window ended.
enum WalkEnd {
    DONE,
    STOPPED,
    /// A field that was asked for is no longer there, or hidden.
    FIELD_GONE,
    OBJECT_GONE,
    /// The CRM cannot answer for so much at once.
    TOO_MUCH,
    /// The query's address is longer than the CRM takes.
    TOO_LONG,
    /// More records than are worth reading this way.
    TOO_MANY,
    /// The CRM does not do this way of reading for this object.
    REFUSED;

    /// Refusals of queries that ask for too much at once.
    static final Set<String> TOO_MUCH_CODES =
            Set.of("QUERY_TIMEOUT", "REQUEST_RUNNING_TOO_LONG", "OPERATION_TOO_LARGE", "QUERY_TOO_COMPLICATED");

    /// Empty for a code that does not say it.
    static Optional<WalkEnd> of(String code) {
        return switch (code) {
            case "INVALID_FIELD" -> Optional.of(FIELD_GONE);
            case QueryCalls.TOO_LONG -> Optional.of(TOO_LONG);
            case "INVALID_TYPE" -> Optional.of(OBJECT_GONE);
            default -> TOO_MUCH_CODES.contains(code) ? Optional.of(TOO_MUCH) : Optional.empty();
        };
    }
}
