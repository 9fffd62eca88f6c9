package io.tasuki.it.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields that the product may write under the sequences' configuration, as the architecture names and types them.
public enum OwnField {
    OUTCOME,
    OUTCOME_AT,
    STAGE,
    WON_AMOUNT,
    DAYS_TO_WIN,
    LOST_REASON,
    RETURNED_REASON,
    DEAL_REFERENCE,
    HANDOFF_AT;

    private static final List<OwnField> ON_SALES_CONTACTS = List.of(OUTCOME, OUTCOME_AT);
    private static final List<OwnField> ON_SALES_LEADS = List.of(OUTCOME, HANDOFF_AT);

    /// The fields written on one object.
    public static List<OwnField> on(String object) {
        return switch (object) {
            case Records.CONTACTS -> List.of(values());
            case Records.SALES_CONTACTS -> ON_SALES_CONTACTS;
            case Records.LEADS -> ON_SALES_LEADS;
            default -> List.of();
        };
    }

    public String neutral() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String spelled(String object) {
        if (object.startsWith("marketing.")) {
            return "tasuki_" + neutral();
        }
        return Stream.of(neutral().split("_", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("_", "Tasuki_", "__c"));
    }

    /// Empty for a field that nobody may write but people.
    public static Optional<OwnField> spelledBy(String object, String field) {
        return on(object).stream().filter(own -> own.spelled(object).equals(field)).findFirst();
    }

    /// One spelling for every text that means the same value.
    public String plain(String text) {
        if (text.isBlank()) {
            return "";
        }
        return switch (this) {
            case WON_AMOUNT, DAYS_TO_WIN -> number(text);
            case OUTCOME_AT, HANDOFF_AT -> second(text);
            case OUTCOME, STAGE, LOST_REASON, RETURNED_REASON, DEAL_REFERENCE -> text.trim();
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

    /// All spellings of all fields on one object, for people who edit them.
    public static List<String> spellings(String object) {
        return on(object).stream().map(field -> field.spelled(object)).toList();
    }

    static List<String> objects() {
        return Arrays.asList(Records.CONTACTS, Records.SALES_CONTACTS, Records.LEADS);
    }
}
