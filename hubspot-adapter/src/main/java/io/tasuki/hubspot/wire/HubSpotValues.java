package io.tasuki.hubspot.wire;

import io.tasuki.crm.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns values into the text HubSpot takes, and its moments into ours.
public final class HubSpotValues {

    private static final String USUAL = "0000-00-00T00:00:00.000Z";
    private static final Pattern MILLIS = Pattern.compile("-?\\d{1,15}");
    private static final int NANOS_IN_A_MILLI = 1_000_000;

    private HubSpotValues() {}

    /// @param neutral text in the form that [FieldType] describes; what does not fit goes as it is, so that HubSpot
    /// refuses it by name
    public static String toHubSpot(FieldType type, String neutral) {
        if (neutral.isEmpty()) {
            return neutral;
        }
        return switch (type) {
            case MOMENT -> moment(neutral).map(at -> Long.toString(at.toEpochMilli())).orElse(neutral);
            case NUMBER -> plain(neutral);
            case BOOLEAN -> neutral.toLowerCase(Locale.ROOT);
            case TEXT, LONG_TEXT, DATE, CHOICE, OTHER -> neutral;
        };
    }

    /// Reads ISO 8601 with an offset, or milliseconds since 1970.
    public static Optional<Instant> moment(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(isUsual(text) ? usual(text) : unusual(text));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    // Three moments come with every record, all but never in another form than 2026-01-31T09:00:00.000Z.
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char given = text.charAt(i);
            char usual = USUAL.charAt(i);
            if (usual == '0' ? given < '0' || given > '9' : given != usual) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                        number(text, 14, 16), number(text, 17, 19), number(text, 20, 23) * NANOS_IN_A_MILLI)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Instant unusual(String text) {
        return MILLIS.matcher(text).matches()
                ? Instant.ofEpochMilli(Long.parseLong(text))
                : OffsetDateTime.parse(text).toInstant();
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).toPlainString();
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }
}
