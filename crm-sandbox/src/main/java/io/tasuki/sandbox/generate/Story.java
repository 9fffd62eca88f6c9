package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The life of one lead up to the world's `now`: nothing in it lies later.
///
/// @param levels the attributes' values at the handoff, in the order of [Attribute#all]
/// @param handedOverAt null while marketing keeps the lead
/// @param sales what sales did with the lead; null before the handoff
/// @param deal null until there is one
/// @param corrections values set anew after the handoff
/// @param twists the names of what was bent in this life
record Story(
        int index,
        Person person,
        List<String> levels,
        Instant createdAt,
        @Nullable Instant handedOverAt,
        @Nullable Sales sales,
        @Nullable Deal deal,
        List<Touch> touches,
        List<Correction> corrections,
        List<String> twists) {

    /// How far sales got with a lead.
    enum Progress {
        NEW,
        WORKING,
        RETURNED,
        CONVERTED
    }

    /// @param email as sales spelt it
    /// @param hasLead false when sales made a contact at once, without a lead record
    /// @param conversionNamesDeal whether the conversion tells the deal; if not, only its contact role does
    record Sales(
            Progress progress,
            Instant receivedAt,
            @Nullable Instant calledAt,
            @Nullable Instant decidedAt,
            String email,
            boolean hasLead,
            boolean conversionNamesDeal) {}

    /// `closedAt` is null while the deal is open, `proposedAt` until there is a proposal.
    record Deal(
            Instant createdAt,
            @Nullable Instant proposedAt,
            @Nullable Instant closedAt,
            boolean won,
            long amount,
            Instant plannedClose) {

        boolean isWon() {
            return won && closedAt != null;
        }

        boolean isLost() {
            return !won && closedAt != null;
        }
    }

    /// A reply to a campaign.
    record Touch(Instant at, int campaign) {}

    /// A value that was put right after the handoff; what held at the handoff stays in `levels`.
    record Correction(String attribute, String value, Instant at) {}

    boolean converted() {
        return sales != null && sales.progress() == Progress.CONVERTED;
    }

    /// The same life with sales having done otherwise.
    Story bent(String twist, Sales otherwise) {
        return new Story(
                index,
                person,
                levels,
                createdAt,
                handedOverAt,
                otherwise,
                deal,
                touches,
                corrections,
                and(twists, twist));
    }

    /// The same life with a value put right later.
    Story bent(String twist, Correction correction) {
        return new Story(
                index,
                person,
                levels,
                createdAt,
                handedOverAt,
                sales,
                deal,
                touches,
                and(corrections, correction),
                and(twists, twist));
    }

    private static <T> List<T> and(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }
}
