package io.tasuki.salesforce.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A stretch of stamps to read.
///
/// @param from the first moment in it; empty: since the beginning
/// @param to the first moment no longer in it
public record Window(Optional<Instant> from, Instant to) {

    /// Before any organisation.
    private static final Instant BEGINNING = Instant.parse("1999-01-01T00:00:00Z");

    private static final Duration SHORTEST = Duration.ofMinutes(2);

    /// Its earlier half in whole seconds; empty when it is too short to be cut.
    public Optional<Window> firstHalf() {
        Instant begin = from.orElse(BEGINNING);
        Duration length = Duration.between(begin, to);
        return length.compareTo(SHORTEST) < 0
                ? Optional.empty()
                : Optional.of(new Window(from, begin.plusSeconds(length.toSeconds() / 2)));
    }
}
