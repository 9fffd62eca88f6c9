package io.tasuki.attribution.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Which handoffs to follow, and how far.
///
/// @param asOf what happened later has not happened
/// @param since only handoffs on or after this day
/// @param until only handoffs on or before this day
/// @param zone where days are cut
public record JourneyRequest(
        Instant asOf, Optional<LocalDate> since, Optional<LocalDate> until, ZoneId zone, TouchSpan span) {}
