package io.tasuki.stage.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.statistics.Interval;
import io.tasuki.statistics.rate.BetaPrior;
import io.tasuki.statistics.rate.Difference;
import io.tasuki.statistics.rate.Shrunk;
import io.tasuki.statistics.significance.Homogeneity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `conversion` document: rates overall, by day, by month and by attribute. Every interval is of 95 %.
///
/// @param asOf the moment the numbers stand at, in the request's zone
/// @param knownAt only what was known then is counted; null: all that is known
/// @param ledger a fingerprint of the ledger at those two moments, the same whenever it is asked for; null without `knownAt`
/// @param horizonDays won within how many days; null: ever
/// @param currency what amounts are in; null: nobody named one, or wins stand in several and there are no amounts
/// @param unsafeAttributes those of the asked that cannot simply be trusted; refused ones stay out of `attributes`
public record ConversionReport(
        OffsetDateTime asOf,
        @Nullable OffsetDateTime knownAt,
        @Nullable String ledger,
        @Nullable Integer horizonDays,
        Rate overall,
        Curve curve,
        @Nullable String currency,
        Days timeToWinDays,
        Amounts wonAmount,
        List<Cohort> cohorts,
        List<Attribute> attributes,
        List<Judgement> unsafeAttributes) {

    public ConversionReport {
        cohorts = List.copyOf(cohorts);
        attributes = List.copyOf(attributes);
        unsafeAttributes = List.copyOf(unsafeAttributes);
    }

    /// The same, counted on what was known at an earlier moment.
    public ConversionReport known(Instant at, String fingerprint) {
        OffsetDateTime moment = at.atOffset(asOf.getOffset());
        return new ConversionReport(
                asOf,
                moment,
                fingerprint,
                horizonDays,
                overall,
                curve,
                currency,
                timeToWinDays,
                wonAmount,
                cohorts,
                attributes,
                unsafeAttributes);
    }

    /// Handoffs by what became of them; `handoffs` is the sum of the other four.
    ///
    /// @param rate won over handoffs; null when there are none
    /// @param wilson the interval of the rate
    public record Rate(
            long handoffs,
            long won,
            long lost,
            long open,
            long returned,
            @Nullable Double rate,
            Interval wilson,
            Decided decidedOnly) {}

    /// What the rate would be if the open ones were not there. It is no forecast: wins and losses do not come equally fast.
    ///
    /// @param handoffs won, lost or returned
    /// @param rate won over those; null when there are none
    public record Decided(long handoffs, @Nullable Double rate, Interval wilson) {}

    /// What becomes of a handoff by which day of its life.
    ///
    /// @param method `aalen_johansen` or `kaplan_meier`
    /// @param undated wins of which nobody knows when, which are in no point
    public record Curve(String method, long undated, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /// Shares won, lost or returned, and open at the end of one day; they add up to 1.
    ///
    /// @param known false: no handoff is that old yet, and the others are null
    public record Point(
            int day,
            @Nullable Double won,
            @Nullable Interval wonInterval,
            @Nullable Double lost,
            @Nullable Double open,
            boolean known) {

        static Point unknown(int day) {
            return new Point(day, null, null, null, null, false);
        }
    }

    /// Days from handoff to win, of the counted wins that have a date; null without any.
    public record Days(@Nullable Double median, @Nullable Double mean, @Nullable Double p90) {}

    /// What the counted wins brought, of those whose amount is known; null without any.
    public record Amounts(@Nullable Double mean, @Nullable Double median) {

        static final Amounts UNKNOWN = new Amounts(null, null);
    }

    /// The handoffs of one month.
    ///
    /// @param month as in 2026-11
    /// @param waiting not counted, because they are younger than the horizon
    public record Cohort(String month, @JsonUnwrapped Rate rate, long waiting) {}

    /// One attribute's levels, in code-point order.
    ///
    /// @param verdict whether any level differs
    /// @param prior what the levels together say of a level nobody has seen; null when there is no handoff
    /// @param chiSquare of all levels having one rate; null when there is no handoff
    public record Attribute(
            String attribute,
            Verdict verdict,
            @Nullable BetaPrior prior,
            @Nullable Homogeneity chiSquare,
            List<Level> levels) {
        public Attribute {
            levels = List.copyOf(levels);
        }
    }

    /// One value of an attribute; a blank one is `(blank)`.
    ///
    /// @param shrunk the rate drawn towards the attribute's mean, the more the fewer handoffs it has
    /// @param difference to the rest of the attribute; null when there is no rest, as are the next two
    /// @param fisherP how likely a level of the same rate looks at least this different
    /// @param q the share of false alarms among all that the report would call different at this p
    /// @param medianDaysToWin null without a dated win
    /// @param wonAmountMean what a win brings, drawn towards the attribute's mean as the rates are, see
    ///        [io.tasuki.statistics.mean.MeanPrior]; null when no win of the attribute has an amount
    /// @param valuePerHandoff `rate` times `wonAmountMean`
    public record Level(
            String value,
            long handoffs,
            long won,
            long lost,
            long open,
            long returned,
            double rate,
            Interval wilson,
            Shrunk shrunk,
            @Nullable Difference difference,
            @Nullable Double fisherP,
            @Nullable Double q,
            Verdict verdict,
            @Nullable Double medianDaysToWin,
            @Nullable Double wonAmountMean,
            @Nullable Double valuePerHandoff) {}
}
