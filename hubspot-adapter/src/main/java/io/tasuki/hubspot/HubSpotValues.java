package io.tasuki.hubspot;

import io.tasuki.crm.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns values into the text HubSpot takes, and its moments into ours.
final class HubSpotValues {

    private HubSpotValues() {}

    /// @param neutral text in the form that [FieldType] describes; what does not fit goes as it is, so that HubSpot
    /// refuses it by name
    static String toHubSpot(FieldType type, String neutral) {
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
    static Optional<Instant> moment(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.matches("-?\\d{1,15}")
                            ? Instant.ofEpochMilli(Long.parseLong(text))
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).toPlainString();
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }
}
