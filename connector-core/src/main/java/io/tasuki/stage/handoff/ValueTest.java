package io.tasuki.stage.handoff;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says of a value, in whatever width its letters and digits were typed, whether it is what a condition asks for.
record ValueTest(Predicate<String> ofNormal) {

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{9,14}");
    private static final List<DateTimeFormatter> DATES =
            Stream.of("uuuu-M-d", "uuuu/M/d", "uuuu年M月d日").map(ValueTest::strict).toList();
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    boolean fits(String value) {
        return ofNormal.test(ValueText.normal(value));
    }

    static ValueTest kind(ValueKind kind) {
        return new ValueTest(
                switch (kind) {
                    case ANY -> value -> !value.isEmpty();
                    case NUMBER -> value -> number(value).isPresent();
                    case DATE -> value -> isDate(value) || isMoment(value);
                    case MOMENT -> ValueTest::isMoment;
                });
    }

    static ValueTest oneOf(Set<String> values) {
        Set<String> normal = values.stream().map(ValueText::normal).collect(toUnmodifiableSet());
        return new ValueTest(normal::contains);
    }

    static ValueTest within(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        return new ValueTest(value -> number(value)
                .filter(number -> atLeast.map(bound -> bound.compareTo(number) <= 0).orElse(true))
                .filter(number -> atMost.map(bound -> bound.compareTo(number) >= 0).orElse(true))
                .isPresent());
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(THOUSANDS.matcher(value).matches() ? value.replace(",", "") : value));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean isDate(String value) {
        return DATES.stream().anyMatch(form -> reads(form, value));
    }

    private static boolean isMoment(String value) {
        return MILLISECONDS.matcher(value).matches() || reads(MOMENT, value);
    }

    private static boolean reads(DateTimeFormatter form, String value) {
        try {
            return LocalDate.from(form.parse(value)) != null;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
