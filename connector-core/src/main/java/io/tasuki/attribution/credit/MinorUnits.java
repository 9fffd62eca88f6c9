package io.tasuki.attribution.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Shares of an amount that are whole yen or cents and add up to it.
final class MinorUnits {

    /// Of a currency that nobody named, or that has no minor unit of its own.
    private static final int USUAL_DIGITS = 2;

    private static final Map<String, Integer> DIGITS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

    private MinorUnits() {}

    /// Rounds the amount to the currency's minor unit and shares it by the method of largest remainders; of equal remainders
    /// the earlier one comes first.
    ///
    /// @param weights none negative, summing to 1 up to rounding
    /// @param currency ISO 4217, or empty
    static BigDecimal[] split(BigDecimal amount, double[] weights, String currency) {
        int digits = DIGITS.getOrDefault(currency, USUAL_DIGITS);
        long units = amount.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        long[] shares = split(Math.abs(units), weights);
        return IntStream.range(0, shares.length)
                .mapToObj(place -> BigDecimal.valueOf(Long.signum(units) * shares[place], digits))
                .toArray(BigDecimal[]::new);
    }

    private static long[] split(long units, double[] weights) {
        long[] shares = new long[weights.length];
        long left = units;
        for (int place = 0; place < weights.length; place++) {
            shares[place] = Math.min(left, (long) Math.floor(units * weights[place]));
            left -= shares[place];
        }
        int[] byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> shares[place] - units * weights[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int turn = 0; left > 0; turn++, left--) {
            shares[byRemainder[turn % byRemainder.length]]++;
        }
        return shares;
    }
}
