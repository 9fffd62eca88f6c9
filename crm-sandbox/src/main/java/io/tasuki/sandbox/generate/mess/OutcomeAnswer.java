package io.tasuki.sandbox.generate.mess;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What became of a handoff by the world's `now`.
///
/// @param outcome `won`, `lost`, `returned` or `open`
/// @param at when it was won, lost or returned
/// @param daysToWin whole calendar days in the world's time zone, never less than 0
/// @param amount of its wins that have a rate, in the reporting currency
/// @param unpriced how many of its wins have none
/// @param reason of the loss in sales' words, or of the return as a code
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeAnswer(
        String outcome,
        @Nullable String at,
        @JsonProperty("days_to_win") @Nullable Long daysToWin,
        @Nullable BigDecimal amount,
        @Nullable Integer unpriced,
        @Nullable String reason) {

    static OutcomeAnswer open() {
        return new OutcomeAnswer("open", null, null, null, null, null);
    }

    static OutcomeAnswer ended(String outcome, String at, String reason) {
        return new OutcomeAnswer(outcome, at, null, null, null, reason);
    }
}
