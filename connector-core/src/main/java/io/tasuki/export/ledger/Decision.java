package io.tasuki.export.ledger;

import io.tasuki.export.platform.Event;
import io.tasuki.export.platform.Part;

/// What becomes of one candidate.
sealed interface Decision {

    /// The platform knows already, or need not.
    record Nothing() implements Decision {}

    record Tell(Event event, Part part) implements Decision {}

    record Withhold(Reason reason) implements Decision {}
}
