package io.tasuki.crm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Updates of one object that are sent together.
///
/// @param updates at most [Capabilities#maximumBatch], or as many as a job takes; each record once
public record WriteBatch(String object, List<RecordUpdate> updates) {

    public WriteBatch {
        updates = List.copyOf(updates);
        Set<String> seen = new HashSet<>();
        for (RecordUpdate update : updates) {
            if (!seen.add(update.id())) {
                throw new IllegalArgumentException(object + "/" + update.id() + " stands twice in one batch");
            }
        }
    }
}
