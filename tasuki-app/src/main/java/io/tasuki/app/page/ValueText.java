package io.tasuki.app.page;

import io.tasuki.report.Value;
import io.tasuki.stage.measure.BuiltIn;
import io.tasuki.statistics.Interval;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values as people read them in one language.
final class ValueText {

    private final PageWords words;
    private final Locale locale;
    private final MoneyText money;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter moment;
    // Thousands of listed records tell the same days, words and names.
    private final Map<Value, String> told = new HashMap<>();

    ValueText(PageWords words, @Nullable String currency) {
        this.words = words;
        this.locale = words.locale();
        this.money = new MoneyText(locale, currency);
        this.day = DateTimeFormatter.ofPattern(words.text("format.day"), locale);
        this.month = DateTimeFormatter.ofPattern(words.text("format.month"), locale);
        this.moment = DateTimeFormatter.ofPattern(words.text("format.moment"), locale);
    }

    String of(Value value) {
        return told.computeIfAbsent(value, this::tell);
    }

    private String tell(Value value) {
        return switch (value) {
            case Value.Count count -> number((double) count.value(), 0);
            case Value.Amount amount -> number(amount.value(), decimals(amount.value()));
            case Value.Share share -> percent(share.value());
            case Value.Money amount -> money.exact(amount.value());
            case Value.Days days -> words.text("format.days", number(days.value(), days.value() % 1 == 0 ? 0 : 1));
            case Value.Day date -> day.format(date.value());
            case Value.Month ofYear -> month.format(ofYear.value());
            case Value.Moment at -> moment.format(at.value());
            case Value.Name name -> name.value().isBlank() ? words.text("blank") : Safely.shortened(name.value());
            case Value.Owner owner -> Safely.shortened(owner.name() == null ? owner.value() : owner.name());
            case Value.Word word -> words.of("word", word.value());
            case Value.Level level -> level(level);
            case Value.Unknown unknown -> words.knows("told." + unknown.why()) ? words.text("told." + unknown.why()) : words.text("unknown");
        };
    }

    /// Where a number stands alone and large: money in ten thousands, where a language counts so.
    String large(Value value) {
        return value instanceof Value.Money amount ? money.large(amount.value()) : of(value);
    }

    /// What stands beside it: an interval, or why it is not known; empty: nothing.
    String beside(Value value) {
        return switch (value) {
            case Value.Share share when share.interval() != null -> range(share.interval());
            case Value.Unknown unknown -> words.of("unknown", unknown.why());
            default -> "";
        };
    }

    private String range(Interval interval) {
        return words.text("format.range", number(interval.lo() * 100, 1), percent(interval.hi()));
    }

    private String level(Value.Level level) {
        if (level.value() == null) {
            return words.attribute(level.attribute());
        }
        return level.value().isBlank() || level.value().equals("(blank)")
                ? words.text("blank")
                : Safely.shortened(BuiltIn.told(level.attribute(), level.value(), locale));
    }

    private String percent(double share) {
        return number(share * 100, 1) + "%";
    }

    // Three digits say enough of a measure or an expectation.
    private static int decimals(double value) {
        return Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    }

    private String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(Math.min(decimals, 1));
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
