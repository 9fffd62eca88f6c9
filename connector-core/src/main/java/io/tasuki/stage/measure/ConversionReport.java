package io.tasuki.stage.measure;

import io.tasuki.statistics.Interval;
import io.tasuki.statistics.rate.BetaPrior;
import io.tasuki.statistics.rate.Shrunk;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `conversion` document: rates overall and by attribute.
///
/// @param asOf the moment the numbers stand at, in the request's zone
/// @param knownAt only what was known then is counted; null: all that is known
/// @param ledger a fingerprint of the ledger at those two moments, the same whenever it is asked for; null without `knownAt`
/// @param horizonDays won within how many days; null: ever
public record ConversionReport(
        OffsetDateTime asOf,
        @Nullable OffsetDateTime knownAt,
        @Nullable String ledger,
        @Nullable Integer horizonDays,
        Rate overall,
        List<Attribute> attributes) {

    public ConversionReport {
        attributes = List.copyOf(attributes);
    }

    /// The same, counted on what was known at an earlier moment.
    public ConversionReport known(Instant at, String fingerprint) {
        OffsetDateTime moment = at.atOffset(asOf.getOffset());
        return new ConversionReport(asOf, moment, fingerprint, horizonDays, overall, attributes);
    }

    /// Handoffs by what became of them; `handoffs` is the sum of the other four.
    ///
    /// @param rate won over handoffs; null when there are none
    /// @param wilson the 95 % interval of the rate
    public record Rate(
            long handoffs, long won, long lost, long open, long returned, @Nullable Double rate, Interval wilson) {}

    /// One attribute's levels, in code-point order.
    ///
    /// @param prior what the levels together say of a level nobody has seen; null when there is no handoff
    public record Attribute(String attribute, @Nullable BetaPrior prior, List<Level> levels) {
        public Attribute {
            levels = List.copyOf(levels);
        }
    }

    /// One value of an attribute; a blank one is `(blank)`.
    public record Level(
            String value,
            long handoffs,
            long won,
            long lost,
            long open,
            long returned,
            double rate,
            Interval wilson,
            Shrunk shrunk) {}
}
