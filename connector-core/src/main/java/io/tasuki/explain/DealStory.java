package io.tasuki.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One deal: who has a part in it, and for whom it counts.
///
/// @param stage as the CRM spells it
/// @param state open, won or lost as it stands now
public record DealStory(
        String deal,
        @Nullable Instant createdAt,
        @Nullable Instant removedAt,
        @Nullable String mergedInto,
        String stage,
        String state,
        @Nullable Double amount,
        String currency,
        @Nullable LocalDate closeDate,
        List<Part> people,
        List<Tie> ties) {

    public DealStory {
        people = List.copyOf(people);
        ties = List.copyOf(ties);
    }

    /// One person's part in it, by the rule that tells it.
    ///
    /// @param record null when that record never landed
    /// @param lead null when that record stands for no lead
    /// @param firstHandoff the lead's first, null: it was never handed over
    public record Part(
            String person,
            @Nullable String record,
            String rule,
            boolean primary,
            @Nullable String lead,
            @Nullable Instant firstHandoff) {}

    /// @param part counts, or shared
    public record Tie(String lead, String handoff, String rule, String part) {}
}
