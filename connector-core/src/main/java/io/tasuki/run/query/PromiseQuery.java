package io.tasuki.run.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What somebody asks of promises.
///
/// @param since the first day of handoffs; empty: from the first handoff on
/// @param until the last day of handoffs
/// @param owner only what this user answers for, by the id of its CRM
/// @param most how many breaches are listed, the newest first
/// @param asOf empty: the CRM's now at the last run
public record PromiseQuery(
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<String> owner,
        int most,
        Optional<Instant> asOf) {}
