package io.tasuki.export.platform;

import io.tasuki.export.outcome.Amount;
import io.tasuki.export.outcome.Person;
import java.time.Instant;
import java.util.Optional;

/// One row for a platform.
///
/// @param at when the deal was won, as the platform was told first
/// @param amount what is true now; empty: unknown, or of a retraction
/// @param currency ISO 4217; empty: unknown, or of a retraction
/// @param toldAt the moment this export stands at
public record Event(
        Action action,
        String handoff,
        String conversionName,
        Instant at,
        Clue clue,
        Optional<Amount> amount,
        String currency,
        Instant toldAt,
        Person person) {

    /// The same of another action.
    public Event as(Action other) {
        return new Event(other, handoff, conversionName, at, clue, amount, currency, toldAt, person);
    }

    boolean reports() {
        return action == Action.REPORT;
    }

    public String amountText() {
        return amount.map(Amount::text).orElse("");
    }
}
