package io.tasuki.salesforce.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/// Reads and writes moments: REST sends `+0000`, Bulk sends `Z`, SOQL takes ISO 8601 without quotes.
public final class Moments {

    private static final DateTimeFormatter SENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Moments() {}

    public static Optional<Instant> read(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text, SENT).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    public static String literal(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment);
    }
}
