package io.tasuki.salesforce;

import java.time.Instant;
import java.util.Optional;

/// A stretch of stamps to read.
///
/// @param from the first moment in it; empty: since the beginning
/// @param to the first moment no longer in it
record Window(Optional<Instant> from, Instant to) {}
