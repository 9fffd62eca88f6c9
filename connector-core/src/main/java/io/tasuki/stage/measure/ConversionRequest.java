package io.tasuki.stage.measure;

import io.tasuki.stage.handoff.AttributeRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What to measure.
///
/// @param horizonDays won within how many days; empty: ever
/// @param asOf the moment to stand at
/// @param since the first handoff day to include
/// @param until the last handoff day to include
/// @param attributes which ones to break down by; empty: all
/// @param zone where calendar days are cut
/// @param rules where the attributes are read from, and which of them somebody vouches for
public record ConversionRequest(
        OptionalInt horizonDays,
        Instant asOf,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<String> attributes,
        ZoneId zone,
        List<AttributeRule> rules) {

    public ConversionRequest {
        attributes = List.copyOf(attributes);
        rules = List.copyOf(rules);
        if (horizonDays.orElse(0) < 0) {
            throw new IllegalArgumentException("the horizon is negative");
        }
    }

    /// With attributes of which nothing is known but what the ledger has of them.
    public ConversionRequest(
            OptionalInt horizonDays,
            Instant asOf,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            List<String> attributes,
            ZoneId zone) {
        this(horizonDays, asOf, since, until, attributes, zone, List.of());
    }
}
