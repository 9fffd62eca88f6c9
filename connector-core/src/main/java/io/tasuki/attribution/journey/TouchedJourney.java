package io.tasuki.attribution.journey;

import io.tasuki.attribution.model.Journey;
import java.math.BigDecimal;
import java.util.Optional;

/// One handoff with its touches.
///
/// @param number by which the session's tables know it
/// @param amount what was won; empty: nothing, or nobody knows
/// @param currency of the amount, ISO 4217; empty: nobody named it
/// @param channels of the touches in their order, by number from 0 up; the single one of a handoff without a touch is
/// [#NO_TOUCH]
@SuppressWarnings("ArrayRecordComponent") // many pass by, and nobody compares two
public record TouchedJourney(
        long number, boolean won, Optional<BigDecimal> amount, String currency, Journey shape, int[] channels) {

    public static final int NO_TOUCH = -1;

    public boolean touched() {
        return channels[0] != NO_TOUCH;
    }
}
