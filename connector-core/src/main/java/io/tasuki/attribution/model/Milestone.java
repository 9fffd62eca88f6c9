package io.tasuki.attribution.model;

import java.util.OptionalInt;

/// A place on a journey that a rule can favour.
enum Milestone {
    FIRST_TOUCH,
    LEAD,
    OPPORTUNITY,
    CLOSE,
    LAST_TOUCH;

    OptionalInt on(Journey journey) {
        return switch (this) {
            case FIRST_TOUCH -> OptionalInt.of(0);
            case LEAD -> journey.lead();
            case OPPORTUNITY -> journey.opportunity();
            case CLOSE -> journey.close();
            case LAST_TOUCH -> OptionalInt.of(journey.touches() - 1);
        };
    }
}
