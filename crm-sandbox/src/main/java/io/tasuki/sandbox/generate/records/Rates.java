package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Yen for a dollar from a day on; before the first day nobody wrote down a rate.
public final class Rates {

    public static final String HOME = "JPY";
    public static final String FOREIGN = "USD";

    private static final NavigableMap<LocalDate, BigDecimal> YEN_FOR_A_DOLLAR = new TreeMap<>(Map.of(
            LocalDate.of(2025, 10, 1), new BigDecimal("148.5"),
            LocalDate.of(2026, 1, 1), new BigDecimal("152"),
            LocalDate.of(2026, 4, 1), new BigDecimal("145.2"),
            LocalDate.of(2026, 7, 1), new BigDecimal("150.8")));

    private Rates() {}

    public static LocalDate firstDay() {
        return YEN_FOR_A_DOLLAR.firstKey();
    }

    public static Map<LocalDate, BigDecimal> all() {
        return Map.copyOf(YEN_FOR_A_DOLLAR);
    }

    public static Optional<BigDecimal> on(LocalDate day) {
        return Optional.ofNullable(YEN_FOR_A_DOLLAR.floorEntry(day)).map(Map.Entry::getValue);
    }

    static void currencies(Consumer<List<String>> out) {
        out.accept(List.of(Ids.CURRENCY.of(0), HOME, "1.0", "true", "true"));
        out.accept(List.of(Ids.CURRENCY.of(1), FOREIGN, inverse(YEN_FOR_A_DOLLAR.lastEntry().getValue()), "true", "false"));
    }

    static void dated(Consumer<List<String>> out) {
        int number = 0;
        for (Map.Entry<LocalDate, BigDecimal> rate : YEN_FOR_A_DOLLAR.entrySet()) {
            LocalDate next = YEN_FOR_A_DOLLAR.higherKey(rate.getKey());
            out.accept(List.of(
                    Ids.RATE.of(number++),
                    FOREIGN,
                    rate.getKey().toString(),
                    next == null ? "9999-12-31" : next.toString(),
                    inverse(rate.getValue())));
        }
    }

    private static String inverse(BigDecimal yen) {
        return BigDecimal.ONE.divide(yen, 10, RoundingMode.HALF_UP).toPlainString();
    }
}
