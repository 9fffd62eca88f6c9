package io.tasuki.stage.score;

import java.time.LocalDate;
import java.util.Optional;

/// The days of handoffs that somebody asked a model to learn from, and to be tried on; what is left out follows from the
/// rest, see [Training].
public record AskedWindows(
        Optional<LocalDate> trainSince,
        Optional<LocalDate> trainUntil,
        Optional<LocalDate> testSince,
        Optional<LocalDate> testUntil) {

    public static final AskedWindows NONE =
            new AskedWindows(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
