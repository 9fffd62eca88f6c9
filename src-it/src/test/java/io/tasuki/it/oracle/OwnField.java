package io.tasuki.it.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values that the product tells, as the architecture names and types them.
public enum OwnField {
    OUTCOME,
    OUTCOME_AT,
    STAGE,
    WON_AMOUNT,
    DAYS_TO_WIN,
    LOST_REASON,
    RETURNED_REASON,
    DEAL_REFERENCE,
    HANDOFF_AT,
    SALES_FEEDBACK,
    INFORMATION_CHECKED;

    private static final int DATE_LENGTH = 10;

    String spelled(String object) {
        String neutral = name().toLowerCase(Locale.ROOT);
        if (object.startsWith("marketing.")) {
            return "tasuki_" + neutral;
        }
        return Stream.of(neutral.split("_", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("_", "Tasuki_", "__c"));
    }

    /// One spelling for every text that means the same value.
    public String plain(String text) {
        if (text.isBlank()) {
            return "";
        }
        return switch (this) {
            case WON_AMOUNT, DAYS_TO_WIN -> number(text);
            case OUTCOME_AT, HANDOFF_AT -> second(text);
            case INFORMATION_CHECKED -> text.substring(0, Math.min(DATE_LENGTH, text.length()));
            case OUTCOME, STAGE, LOST_REASON, RETURNED_REASON, DEAL_REFERENCE, SALES_FEEDBACK -> text.trim();
        };
    }

    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException people) {
            return text.trim();
        }
    }

    private static String second(String text) {
        try {
            return text.matches("\\d{11,14}")
                    ? Instant.ofEpochSecond(Long.parseLong(text) / 1000).toString()
                    : Instant.ofEpochSecond(Records.moment(text).getEpochSecond()).toString();
        } catch (DateTimeParseException people) {
            return text.trim();
        }
    }
}
