package io.tasuki.attribution.model;

import java.util.OptionalInt;
import java.util.function.Function;

/// A place on a journey that a rule can favour.
enum Milestone {
    FIRST_TOUCH(journey -> OptionalInt.of(0)),
    LEAD(Journey::lead),
    OPPORTUNITY(Journey::opportunity),
    CLOSE(Journey::close),
    LAST_TOUCH(journey -> OptionalInt.of(journey.touches() - 1));

    private final Function<Journey, OptionalInt> place;

    Milestone(Function<Journey, OptionalInt> place) {
        this.place = place;
    }

    OptionalInt on(Journey journey) {
        return place.apply(journey);
    }
}
