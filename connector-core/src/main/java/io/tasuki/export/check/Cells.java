package io.tasuki.export.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What may stand in one cell. A rule gets a text that is not empty and says what is wrong with it.
final class Cells {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final DateTimeFormatter GOOGLE = exactly("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MICROSOFT = exactly("M/d/uuuu h:mm:ss a");
    private static final Pattern OFFSET_AT_END = Pattern.compile("(.*\\d)( ?[+-]\\d{4})$");
    private static final long MILLISECONDS_OF_2001 = 1_000_000_000_000L;

    private Cells() {}

    /// One rule.
    interface Rule extends Function<String, Optional<Complaint>> {}

    private static DateTimeFormatter exactly(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT);
    }

    static Rule rule(Predicate<String> fine, String reason, String remedy) {
        return text -> fine.test(text) ? Optional.empty() : Optional.of(new Complaint(reason, remedy));
    }

    static Rule anything() {
        return text -> Optional.empty();
    }

    static Rule hash() {
        return rule(
                text -> HASH.matcher(text).matches(),
                "is no SHA-256 in small hexadecimal digits",
                "hash the normal form once, and write 64 small hexadecimal digits");
    }

    static Rule clickId() {
        return rule(
                text -> text.matches("[A-Za-z0-9_.:~-]{2,}") && !HASH.matcher(text).matches(),
                "is no click id",
                "write the id as the platform gave it, neither hashed nor shortened");
    }

    static Rule amount() {
        return rule(
                text -> text.matches("\\d+(\\.\\d+)?"),
                "is no amount",
                "write digits and a point only: no sign, no separators of thousands, no currency");
    }

    static Rule positiveAmount() {
        return text -> amount()
                .apply(text)
                .or(() -> rule(
                                cell -> new BigDecimal(cell).signum() > 0,
                                "is an amount of 0, which drops the row",
                                "write the amount, or 1 when it is unknown")
                        .apply(text));
    }

    static Rule currency() {
        return rule(
                text -> Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(text)),
                "is no currency",
                "write three capital letters of ISO 4217, such as JPY");
    }

    static Rule words(String... words) {
        return rule(List.of(words)::contains, "is none of the known words", "write " + String.join(" or ", words));
    }

    /// Local time in the declared zone, or with an offset without a colon.
    static Rule googleTime() {
        return rule(
                text -> reads(GOOGLE, OFFSET_AT_END.matcher(text).replaceFirst("$1")),
                "is no time as Google reads it",
                "write 2026-11-24 09:00:00, with a blank instead of T and +0900 instead of +09:00");
    }

    static Rule isoTime() {
        return rule(Cells::iso, "is no ISO 8601 time with an offset", "write 2026-11-24T09:00:00Z or 2026-11-24T09:00:00+09:00");
    }

    static Rule microsoftTime() {
        return rule(text -> reads(MICROSOFT, text), "is no time as Microsoft reads it", "write 11/24/2026 9:00:00 AM, in UTC");
    }

    static Rule milliseconds() {
        return rule(
                text -> text.matches("\\d{13}") && Long.parseLong(text) >= MILLISECONDS_OF_2001,
                "is no count of milliseconds since 1970",
                "write 13 digits; 10 digits would be seconds");
    }

    static Rule seconds() {
        return rule(
                text -> text.matches("\\d{10}"),
                "is no count of seconds since 1970",
                "write 10 digits; 13 digits would be milliseconds");
    }

    /// No more than so many days before the moment, and not after it.
    static Rule withinDays(Optional<Instant> now, int days, Function<String, Instant> reader) {
        return now.<Rule>map(moment -> rule(
                        text -> !reader.apply(text).isBefore(moment.minusSeconds(days * 86_400L)) && !reader.apply(text).isAfter(moment),
                        "lies more than " + days + " days back, or ahead",
                        "leave it out, and export more often"))
                .orElse(anything());
    }

    private static boolean iso(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean reads(DateTimeFormatter format, String text) {
        try {
            return LocalDateTime.parse(text, format).getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
