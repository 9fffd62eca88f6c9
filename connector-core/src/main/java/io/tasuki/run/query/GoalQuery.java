package io.tasuki.run.query;

import io.tasuki.goal.GoalRequest.Assumption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// What somebody asks of the goal; what is left out comes from the configuration.
///
/// @param target won amounts in the period
/// @param from the first day of another period than the fiscal year's own
/// @param until its last day
/// @param by the attribute to tell it by
/// @param assumption what to suppose
/// @param asOf empty: the CRM's now at the last run
public record GoalQuery(
        OptionalDouble target,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<String> by,
        Assumption assumption,
        Optional<Instant> asOf) {}
