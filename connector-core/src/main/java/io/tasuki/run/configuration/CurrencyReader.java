package io.tasuki.run.configuration;

import io.tasuki.stage.handoff.ReportingCurrency;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads the currency of won amounts and what others are worth in it: `reporting_currency:` and `rates:`.
final class CurrencyReader {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private CurrencyReader() {}

    static Optional<ReportingCurrency> read(Section root) {
        Optional<String> currency = root.find("reporting_currency")
                .flatMap(item -> item.as(CurrencyReader::code, "write an ISO 4217 code such as JPY"));
        Optional<Item> rates = root.find("rates");
        if (rates.isPresent() && root.find("reporting_currency").isEmpty()) {
            root.complainAt("reporting_currency", "is missing, and rates are given", "say what the rates are told in");
        }
        Map<String, SortedMap<LocalDate, BigDecimal>> read = rates.map(item -> rates(item, currency)).orElse(Map.of());
        return currency.map(code -> new ReportingCurrency(code, read));
    }

    private static Map<String, SortedMap<LocalDate, BigDecimal>> rates(Item item, Optional<String> reporting) {
        Map<String, SortedMap<LocalDate, BigDecimal>> rates = new TreeMap<>();
        item.section().ifPresent(section -> section.all()
                .forEach(entry -> other(entry.getKey(), entry.getValue(), reporting)
                        .ifPresent(code -> rates.put(code, dated(entry.getValue())))));
        return rates;
    }

    private static Optional<String> other(String code, Item item, Optional<String> reporting) {
        if (!CODE.matcher(code).matches()) {
            return item.refused("'" + code + "' is not a currency code", "write an ISO 4217 code such as USD");
        }
        return reporting.filter(code::equals).isPresent()
                ? item.refused("is the reporting currency, which needs no rate", "remove it")
                : Optional.of(code);
    }

    private static SortedMap<LocalDate, BigDecimal> dated(Item item) {
        SortedMap<LocalDate, BigDecimal> dated = new TreeMap<>();
        item.section().ifPresent(section -> section.all()
                .forEach(entry -> day(entry.getKey(), entry.getValue())
                        .ifPresent(day -> entry.getValue()
                                .as(CurrencyReader::rate, "write what one unit is worth, such as 148.5")
                                .ifPresent(rate -> dated.put(day, rate)))));
        return dated;
    }

    private static Optional<LocalDate> day(String text, Item item) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException problem) {
            return item.refused("'" + text + "' is not a day", "write the day a rate begins on, such as 2026-01-01");
        }
    }

    private static BigDecimal rate(String text) {
        BigDecimal rate = HandoffReader.number(text);
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("'" + text + "' is not a rate");
        }
        return rate;
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a currency code");
        }
        return text;
    }
}
