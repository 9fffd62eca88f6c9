package io.tasuki.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/// Reads the moments people type.
public final class Moments {

    private Moments() {}

    /// A date without a time means the end of that day in `zone`; a time without an offset is meant in `zone`.
    ///
    /// @throws IllegalArgumentException when the text is neither a date nor a moment
    public static Instant parse(String text, ZoneId zone) {
        try {
            if (text.length() == "2026-11-24".length()) {
                return LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
            }
            return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException problem) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no moment; write 2026-11-24 or 2026-11-24T09:00:00+09:00", problem);
        }
    }
}
