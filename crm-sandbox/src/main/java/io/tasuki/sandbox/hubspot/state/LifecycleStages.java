package io.tasuki.sandbox.hubspot.state;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The standard stages of a contact's life in their order, in which the API moves it only forward.
final class LifecycleStages {

    static final String PROPERTY = "lifecyclestage";

    private static final List<String> ORDER = List.of(
            "subscriber",
            "lead",
            "marketingqualifiedlead",
            "salesqualifiedlead",
            "opportunity",
            "customer",
            "evangelist");

    private LifecycleStages() {}

    /// Whether HubSpot silently leaves the stage as it is; clearing it first lets it go back.
    static boolean stays(@Nullable String old, @Nullable String sent) {
        int from = ORDER.indexOf(Objects.requireNonNullElse(old, ""));
        int to = ORDER.indexOf(Objects.requireNonNullElse(sent, ""));
        return from >= 0 && to >= 0 && to < from;
    }
}
