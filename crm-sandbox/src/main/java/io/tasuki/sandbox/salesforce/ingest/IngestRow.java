package io.tasuki.sandbox.salesforce.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of an upload: what was sent, and how it came out.
final class IngestRow {

    private final List<String> sent;
    private final boolean malformed;
    private @Nullable Outcome outcome;

    /// @param id of the record; empty when a new one was refused
    /// @param error empty when the row was written
    record Outcome(String id, boolean created, String error) {

        boolean failed() {
            return !error.isEmpty();
        }
    }

    IngestRow(List<String> sent, boolean malformed) {
        this.sent = sent;
        this.malformed = malformed;
    }

    List<String> sent() {
        return sent;
    }

    /// Whether the row breaks the rules of CSV where only it suffers: a space beside a quote.
    boolean malformed() {
        return malformed;
    }

    /// Null until the row was processed.
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    void settle(Outcome settled) {
        outcome = settled;
    }
}
