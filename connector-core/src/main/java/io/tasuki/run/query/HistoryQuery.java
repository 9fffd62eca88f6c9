package io.tasuki.run.query;

import io.tasuki.model.RecordAddress;
import java.util.Optional;

/// Which writes of a record to tell.
///
/// @param field as the CRM spells it; empty: all
/// @param limit how many, the newest first
public record HistoryQuery(RecordAddress record, Optional<String> field, int limit) {

    public static HistoryQuery of(RecordAddress record) {
        return new HistoryQuery(record, Optional.empty(), 100);
    }
}
