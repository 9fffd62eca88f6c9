package io.tasuki.run.query;

import io.tasuki.model.RecordAddress;
import java.time.Instant;
import java.util.Optional;

/// Whose story to tell.
///
/// @param asOf the moment that outcomes and deals are told at; empty: the CRMs' now at the last run
public record ExplainQuery(RecordAddress record, Optional<Instant> asOf) {

    public static ExplainQuery of(RecordAddress record) {
        return new ExplainQuery(record, Optional.empty());
    }
}
