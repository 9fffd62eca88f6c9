package io.tasuki.app.output;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers as people read them.
final class Figures {

    private static final String BLOCKS = " ▏▎▍▌▋▊▉";

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A share as a percentage with one decimal; a dash when there is none.
    static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /// `1,200 JPY`; a currency that nobody named is left out.
    static String amount(double amount, String currency) {
        BigDecimal exact = BigDecimal.valueOf(amount).stripTrailingZeros();
        String number = String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f", exact);
        return currency.isEmpty() ? number : number + " " + currency;
    }

    static String seconds(double seconds) {
        return new BigDecimal(seconds).setScale(1, java.math.RoundingMode.HALF_UP).toPlainString() + " s";
    }

    /// A bar of eighths of a place.
    ///
    /// @param share of the whole width, 0 to 1
    static String bar(double share, int width) {
        int eighths = (int) Math.round(Math.clamp(share, 0.0, 1.0) * width * 8);
        String full = "█".repeat(eighths / 8);
        return eighths % 8 == 0 ? full : full + BLOCKS.charAt(eighths % 8);
    }

    /// `1 handoff`, `2 handoffs`.
    static String counted(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
