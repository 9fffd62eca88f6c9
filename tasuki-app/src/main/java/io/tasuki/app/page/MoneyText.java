package io.tasuki.app.page;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Amounts of one currency as people read them.
final class MoneyText {

    private static final double MAN = 10_000;
    private static final long MAN_IN_OKU = 10_000;

    private final Locale locale;
    private final @Nullable Currency currency;

    /// @param code ISO 4217; null: amounts are told without a unit
    MoneyText(Locale locale, @Nullable String code) {
        this.locale = locale;
        this.currency = code == null ? null : Currency.getInstance(code);
    }

    /// `¥1,234,567`
    String exact(double amount) {
        return (amount < 0 ? "-" : "") + symbol() + number(Math.abs(amount), digits(amount));
    }

    /// `1,235万円` from a million yen on, `1億2,346万円`; in other languages and currencies as [#exact].
    String large(double amount) {
        if (!locale.getLanguage().equals("ja") || !"JPY".equals(code()) || Math.abs(amount) < 100 * MAN) {
            return exact(amount);
        }
        long man = Math.round(Math.abs(amount) / MAN);
        long oku = man / MAN_IN_OKU;
        long rest = man % MAN_IN_OKU;
        String told = (oku == 0 ? "" : whole(oku) + "億") + (rest == 0 ? "円" : whole(rest) + "万円");
        return (amount < 0 ? "-" : "") + told;
    }

    private String whole(long number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    private @Nullable String code() {
        return currency == null ? null : currency.getCurrencyCode();
    }

    // The yen sign of this locale's data is of full width, which tears a column of numbers apart.
    private String symbol() {
        return currency == null ? "" : currency.getSymbol(locale).replace('￥', '¥');
    }

    private int digits(double amount) {
        int digits = currency == null ? 2 : Math.max(0, currency.getDefaultFractionDigits());
        return Math.abs(amount) >= 10_000 ? 0 : digits;
    }

    private String number(double amount, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(amount % 1 == 0 ? 0 : digits);
        return format.format(amount);
    }
}
