package io.tasuki.sandbox.generate.records;

import java.time.Instant;
import java.util.List;

/// A lead as an object of its own beside its contact.
///
/// @param steps its way through the pipeline's stages
/// @param disqualified the reason, blank unless sales sent it back
public record LeadObject(
        String id,
        String name,
        String contactId,
        String owner,
        List<Step> steps,
        String disqualified,
        List<String> dealIds) {

    public record Step(String stage, Instant at) {}

    Instant createdAt() {
        return steps.getFirst().at();
    }

    Instant changedAt() {
        return steps.getLast().at();
    }
}
