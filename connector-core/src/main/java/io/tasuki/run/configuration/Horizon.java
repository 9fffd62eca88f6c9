package io.tasuki.run.configuration;

import java.util.OptionalInt;

/// How long a handoff is given to win: days, or ever.
///
/// @param days empty means ever
public record Horizon(OptionalInt days) {

    /// @throws IllegalArgumentException when the text is neither `ever` nor a whole number of days
    public static Horizon parse(String text) {
        if (text.strip().equals("ever")) {
            return new Horizon(OptionalInt.empty());
        }
        try {
            return new Horizon(OptionalInt.of(Integer.parseUnsignedInt(text.strip())));
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a horizon", problem);
        }
    }

    @Override
    public String toString() {
        return days.isPresent() ? Integer.toString(days.getAsInt()) : "ever";
    }
}
