package io.tasuki.it.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One living deal as it stands: open, won or lost, and since when.
///
/// @param began when its present won or lost spell began; empty for an open deal
record Deal(String id, Kind kind, Optional<Instant> began, String stage, Optional<BigDecimal> amount, Instant created) {

    enum Kind {
        OPEN,
        WON,
        LOST
    }

    Instant beganAt() {
        return began.orElseThrow();
    }
}
