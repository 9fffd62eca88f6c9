package io.tasuki.salesforce.schema;

import java.util.Optional;

/// Objects whose fields can be tracked, and the objects that hold what was tracked.
public final class TrackedObject {

    /// Written by the CRM itself, whatever is tracked.
    public static final String OF_STAGES = "OpportunityHistory";

    private TrackedObject() {}

    /// True for an object that holds former values of another's records.
    public static boolean isHistory(String object) {
        return object.equals(OF_STAGES) || parentOf(object).isPresent();
    }

    /// The object whose history `object` is; empty for any other object.
    public static Optional<String> parentOf(String object) {
        return switch (object) {
            case "OpportunityFieldHistory" -> Optional.of("Opportunity");
            case "LeadHistory" -> Optional.of("Lead");
            default -> Optional.empty();
        };
    }
}
