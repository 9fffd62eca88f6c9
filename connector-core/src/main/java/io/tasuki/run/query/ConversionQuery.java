package io.tasuki.run.query;

import io.tasuki.run.configuration.Horizon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody asks of conversion; what is left out comes from the configuration.
///
/// @param attributes empty: all
/// @param asOf empty: the moment known at, or the CRM's now at the last run
/// @param knownAt only what was known at that moment; empty: all that is known
public record ConversionQuery(
        List<String> attributes,
        Optional<Horizon> horizon,
        Optional<Instant> asOf,
        Optional<Instant> knownAt,
        Optional<LocalDate> since,
        Optional<LocalDate> until) {

    public ConversionQuery {
        attributes = List.copyOf(attributes);
    }

    public static ConversionQuery everything() {
        return new ConversionQuery(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
