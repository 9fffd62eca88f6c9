package io.tasuki.sandbox.hubspot.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

/// Moments as HubSpot writes and takes them: ISO 8601 with milliseconds out, ISO 8601 or epoch milliseconds in.
public final class Moments {

    private static final DateTimeFormatter OUT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final long DAY = 86_400_000L;

    private Moments() {}

    public static String text(long millis) {
        return OUT.format(Instant.ofEpochMilli(millis));
    }

    public static String text(Instant moment) {
        return OUT.format(moment);
    }

    /// Epoch milliseconds of a datetime or date, absent when the text is neither.
    public static OptionalLong millis(String text) {
        try {
            if (isNumber(text)) {
                return OptionalLong.of(Long.parseLong(text));
            }
            if (text.length() == 10) {
                return OptionalLong.of(LocalDate.parse(text).toEpochDay() * DAY);
            }
            return OptionalLong.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | NumberFormatException neither) {
            return OptionalLong.empty();
        }
    }

    /// A date in stored form, absent when the text is neither `YYYY-MM-DD` nor midnight UTC in milliseconds.
    public static Optional<String> date(String text) {
        OptionalLong millis = text.length() == 10 || isNumber(text) ? millis(text) : OptionalLong.empty();
        if (millis.isEmpty() || millis.getAsLong() % DAY != 0) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.ofEpochDay(millis.getAsLong() / DAY).toString());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.chars().skip(text.charAt(0) == '-' ? 1 : 0).allMatch(Character::isDigit)
                && !text.equals("-");
    }
}
