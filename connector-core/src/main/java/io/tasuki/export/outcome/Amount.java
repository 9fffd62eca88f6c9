package io.tasuki.export.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/// Money as platforms read it: rounded to what the currency can be paid in.
///
/// @param currency ISO 4217
public record Amount(BigDecimal value, String currency) {

    private static final int UNKNOWN_CURRENCY_DIGITS = 2;

    /// @return empty when either is unknown
    public static Optional<Amount> of(Optional<BigDecimal> value, Optional<String> currency) {
        return value.flatMap(amount -> currency.map(code -> new Amount(rounded(amount, code), code)));
    }

    private static BigDecimal rounded(BigDecimal value, String currency) {
        return value.setScale(digits(currency), RoundingMode.HALF_EVEN);
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return UNKNOWN_CURRENCY_DIGITS;
        }
    }

    /// Digits and a point, nothing else.
    public String text() {
        return value.toPlainString();
    }

    public boolean positive() {
        return value.signum() > 0;
    }
}
