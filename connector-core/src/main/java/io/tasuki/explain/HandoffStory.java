package io.tasuki.explain;

import io.tasuki.stage.promise.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One handoff: what was known then, and what became of it.
///
/// @param toldBy the record that tells it; blank: nobody's any more
/// @param owner who had the lead then; blank: unknown
/// @param definitionVersion the agreed lead definition that held then; blank: none
/// @param verdict met or missed; blank: without a definition
/// @param missing the criteria that were not met, in words
/// @param promises what sales promised of it, and what became of that; none: nothing was promised
/// @param score null: the handoff has none
/// @param outcome null when it had not happened yet at the moment asked for
public record HandoffStory(
        String handoff,
        int number,
        Instant moment,
        boolean latest,
        String rule,
        String toldBy,
        String owner,
        String definitionVersion,
        String verdict,
        List<String> missing,
        List<Criterion> criteria,
        List<Attribute> attributes,
        List<Deal> deals,
        List<Clock> promises,
        @Nullable Score score,
        @Nullable Outcome outcome) {

    public HandoffStory {
        missing = List.copyOf(missing);
        criteria = List.copyOf(criteria);
        attributes = List.copyOf(attributes);
        deals = List.copyOf(deals);
        promises = List.copyOf(promises);
    }

    /// @param basis how it is known; blank: nothing was there
    public record Criterion(String criterion, String label, boolean met, String basis) {}

    /// @param basis history, observed or current; unreadable: something that is no number where numbers are cut into bands
    public record Attribute(String attribute, String value, String basis) {}

    /// What the promoted model makes of what was known then.
    ///
    /// @param score 0 to 100: the chance of a win within the horizon
    /// @param grade A to D
    /// @param baseLogit of an average handoff
    /// @param reasons one for each attribute, strongest first; their effects sum to `logit - baseLogit`
    public record Score(
            String model,
            int score,
            String grade,
            double probability,
            double logit,
            double baseLogit,
            List<Reason> reasons,
            Instant scoredAt) {
        public Score {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param effect what the value adds to the logit
    public record Reason(String attribute, String value, double effect) {}

    /// @param rule what ties it to the lead
    /// @param part counts, or shared: it counts for another lead
    /// @param state open, won or lost; blank: not there at the moment asked for
    /// @param since when that state began, null: unknown
    /// @param evidence what tells that
    public record Deal(
            String deal,
            String rule,
            String part,
            String state,
            String stage,
            @Nullable Instant since,
            String evidence,
            @Nullable Double amount,
            String currency) {}

    /// @param acceptedAt when sales took the lead; null: nothing says so
    /// @param deal the one that decides, null: none
    /// @param evidence what dates it, null: nothing does
    /// @param unpriced wins left out of the amount for want of a rate
    public record Outcome(
            String outcome,
            @Nullable Instant endedAt,
            @Nullable Instant acceptedAt,
            @Nullable String deal,
            @Nullable String stage,
            @Nullable String evidence,
            @Nullable String lostReason,
            @Nullable String returnedReason,
            @Nullable Double wonAmount,
            @Nullable String currency,
            @Nullable Integer daysToWin,
            @Nullable Integer unpriced) {}
}
