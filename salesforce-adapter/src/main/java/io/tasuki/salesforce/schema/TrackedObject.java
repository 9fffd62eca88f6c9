package io.tasuki.salesforce.schema;

import java.util.Optional;

/// Objects whose fields can be tracked, and the objects that hold what was tracked.
public final class TrackedObject {

    private TrackedObject() {}

    /// The object whose history `object` is; empty for any other object.
    public static Optional<String> parentOf(String object) {
        return switch (object) {
            case "OpportunityFieldHistory" -> Optional.of("Opportunity");
            case "LeadHistory" -> Optional.of("Lead");
            default -> Optional.empty();
        };
    }
}
