package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Finds a colleague to have a story with.
final class Partner {

    private static final Duration CLEARLY = Duration.ofDays(3);
    private static final double SHARE_WITHOUT_OWN_DEAL = 0.5;

    private Partner() {}

    /// Somebody whose handoff lies before the life's deal, and who has a deal too.
    static Optional<Life> of(Life life) {
        return life.circle.lives.stream()
                .filter(other -> other != life && other.plainWithDeal())
                .filter(other -> other.handoff().at.isBefore(life.deal().createdAt()))
                .findFirst();
    }

    /// Somebody whose deal is clearly older than the life's handoff.
    static Optional<Life> withOlderDeal(Life life) {
        return life.circle.lives.stream()
                .filter(other -> other != life && other.plainWithDeal())
                .filter(other ->
                        other.deal().createdAt().plus(CLEARLY).isBefore(life.handoff().at))
                .findFirst();
    }

    /// Nobody else of the circle is a contact at sales.
    static boolean noneKnownToSales(Life life) {
        return life.circle.lives.stream()
                .noneMatch(other -> other != life && (other.accepted() || other.startedAsContact));
    }

    /// Whether a colleague known to sales had been handed over by then, or soon after.
    static boolean handedOverBy(Life life, Instant moment) {
        Instant soon = moment.plus(CLEARLY);
        return life.circle.lives.stream()
                .filter(other -> other != life && (other.accepted() || other.startedAsContact))
                .anyMatch(other -> !other.handoff().at.isAfter(soon));
    }

    /// Both have a part in the deal from now on; the other may lose its own.
    static void join(Deal deal, Life other, Dice dice) {
        if (dice.chance(SHARE_WITHOUT_OWN_DEAL)) {
            other.circle.deals.remove(other.deal());
        }
        deal.parts.add(new Deal.Part(other, false));
        other.plotted = true;
        deal.told.plotted = true;
    }
}
