package io.tasuki.app.output;

import io.tasuki.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers as people read them.
public final class Figures {

    private static final String BLOCKS = " ▏▎▍▌▋▊▉";

    private Figures() {}

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A share as a percentage with one decimal; a dash when there is none.
    public static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /// `1.9 - 5.0 %`, from share to share.
    public static String percents(Interval interval, String to) {
        return String.format(Locale.ROOT, "%.1f%s%.1f %%", interval.lo() * 100, to, interval.hi() * 100);
    }

    /// With one decimal, or none where it would be 0.
    public static String tenth(double number) {
        String text = String.format(Locale.ROOT, "%,.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// An average amount without decimals, `1,234,568 JPY`; of three digits where it is small, `0.125 USD`.
    public static String rounded(double amount, @Nullable String currency) {
        BigDecimal exact = new BigDecimal(amount);
        BigDecimal short3 = exact.round(new MathContext(3));
        String number = Math.abs(amount) >= 100
                ? String.format(Locale.ROOT, "%,.0f", exact)
                : short3.stripTrailingZeros().toPlainString();
        return currency == null ? number : number + " " + currency;
    }

    /// `1,200 JPY`; a currency that nobody named is left out.
    static String amount(double amount, String currency) {
        BigDecimal exact = BigDecimal.valueOf(amount).stripTrailingZeros();
        String number = String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f", exact);
        return currency.isEmpty() ? number : number + " " + currency;
    }

    /// `45 min`, `2 h 5 min`.
    static String time(long seconds) {
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60 ? minutes + " min" : count(minutes / 60) + " h " + minutes % 60 + " min";
    }

    static String seconds(double seconds) {
        return new BigDecimal(seconds).setScale(1, java.math.RoundingMode.HALF_UP).toPlainString() + " s";
    }

    /// A bar of eighths of a place.
    ///
    /// @param share of the whole width, 0 to 1
    public static String bar(double share, int width) {
        int eighths = (int) Math.round(Math.clamp(share, 0.0, 1.0) * width * 8);
        String full = "█".repeat(eighths / 8);
        return eighths % 8 == 0 ? full : full + BLOCKS.charAt(eighths % 8);
    }

    /// `1 handoff`, `2 handoffs`.
    static String counted(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
