package io.tasuki.stage.handoff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Number bands and what they are called.
///
/// @param bounds where a band begins, ascending
record Bands(List<BigDecimal> bounds) {

    boolean none() {
        return bounds.isEmpty();
    }

    /// @return empty when there are no bands, or the text is no number
    Optional<String> of(String text) {
        if (none()) {
            return Optional.empty();
        }
        try {
            return Optional.of(band(new BigDecimal(text)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private String band(BigDecimal number) {
        int above = (int) bounds.stream().filter(bound -> bound.compareTo(number) <= 0).count();
        if (above == 0) {
            return "<" + plain(bounds.getFirst());
        }
        BigDecimal from = bounds.get(above - 1);
        if (above == bounds.size()) {
            return plain(from) + "+";
        }
        BigDecimal to = bounds.get(above);
        return whole(from) && whole(to) ? plain(from) + "-" + plain(to.subtract(BigDecimal.ONE)) : plain(from) + "-<" + plain(to);
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
