package io.tasuki.stage.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What to measure.
///
/// @param horizonDays won within how many days; empty: ever
/// @param asOf the moment to stand at
/// @param since the first handoff day to include
/// @param until the last handoff day to include
/// @param attributes which ones to break down by; empty: all
/// @param zone where calendar days are cut
/// @param confirmed attributes that somebody vouches for
public record ConversionRequest(
        OptionalInt horizonDays,
        Instant asOf,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<String> attributes,
        ZoneId zone,
        Set<String> confirmed) {

    public ConversionRequest {
        attributes = List.copyOf(attributes);
        confirmed = Set.copyOf(confirmed);
        if (horizonDays.orElse(0) < 0) {
            throw new IllegalArgumentException("the horizon is negative");
        }
    }

    /// With nobody vouching for anything.
    public ConversionRequest(
            OptionalInt horizonDays,
            Instant asOf,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            List<String> attributes,
            ZoneId zone) {
        this(horizonDays, asOf, since, until, attributes, zone, Set.of());
    }
}
