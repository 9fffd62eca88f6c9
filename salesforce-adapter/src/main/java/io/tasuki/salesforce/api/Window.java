package io.tasuki.salesforce.api;

import java.time.Instant;
import java.util.Optional;

/// A stretch of stamps to read.
///
/// @param from the first moment in it; empty: since the beginning
/// @param to the first moment no longer in it
public record Window(Optional<Instant> from, Instant to) {}
