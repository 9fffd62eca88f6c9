package io.tasuki.attribution.model;

import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/// The touches of one won handoff in their order, as far as a rule looks at them: how many there are, and which carries a
/// milestone. Several milestones may lie on one touch.
///
/// @param touches how many, at least 1
/// @param lead the touch that made the lead; empty when nobody knows
/// @param opportunity the touch before the deal was made
/// @param close the touch before the deal was won
/// @param daysBefore days from a touch, by its place, to the end of the journey; fractions count
public record Journey(
        int touches, OptionalInt lead, OptionalInt opportunity, OptionalInt close, IntToDoubleFunction daysBefore) {

    public Journey {
        if (touches < 1) {
            throw new IllegalArgumentException("a journey has touches");
        }
        check("lead", lead, touches);
        check("opportunity", opportunity, touches);
        check("close", close, touches);
    }

    /// A journey whose lead was made by the last touch, and of which nothing else is known.
    public static Journey of(int touches) {
        OptionalInt last = OptionalInt.of(touches - 1);
        return new Journey(touches, last, OptionalInt.empty(), OptionalInt.empty(), place -> 0);
    }

    private static void check(String milestone, OptionalInt place, int touches) {
        if (place.isPresent() && (place.getAsInt() < 0 || place.getAsInt() >= touches)) {
            throw new IllegalArgumentException(
                    milestone + " lies on touch " + place.getAsInt() + " of " + touches);
        }
    }
}
