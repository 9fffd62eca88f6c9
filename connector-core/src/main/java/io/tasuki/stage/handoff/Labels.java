package io.tasuki.stage.handoff;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the values of an attribute are called: by a map first, else by number bands, else as they are.
///
/// Full-width and half-width spellings of a value are the same value (NFKC), which the store cannot say itself.
final class Labels {

    private final Map<String, String> map = new HashMap<>();
    private final List<BigDecimal> bands;

    Labels(Map<String, String> map, List<BigDecimal> bands) {
        map.forEach((value, label) -> this.map.put(normal(value), label));
        this.bands = bands;
    }

    /// @return the label, or empty when the value keeps its own name
    Optional<String> of(String value) {
        String normal = normal(value);
        String mapped = map.get(normal);
        return mapped == null ? band(normal) : Optional.of(mapped);
    }

    /// Fills `label` for every value of the current `reading`.
    void write(Session session) {
        session.script(Sql.load(Labels.class, "label"));
        if (map.isEmpty() && bands.isEmpty()) {
            return;
        }
        List<String> values = session.query(Sql.load(Labels.class, "reading_value"), row -> row.text(1));
        session.append("label", rows -> {
            for (String value : values) {
                Optional<String> label = of(value);
                if (label.isPresent()) {
                    rows.row(value, label.get());
                }
            }
        });
    }

    private Optional<String> band(String value) {
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(band(new BigDecimal(value)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private String band(BigDecimal number) {
        int above = (int) bands.stream().filter(bound -> bound.compareTo(number) <= 0).count();
        if (above == 0) {
            return "<" + plain(bands.getFirst());
        }
        BigDecimal from = bands.get(above - 1);
        if (above == bands.size()) {
            return plain(from) + "+";
        }
        BigDecimal to = bands.get(above);
        return whole(from) && whole(to) ? plain(from) + "-" + plain(to.subtract(BigDecimal.ONE)) : plain(from) + "-<" + plain(to);
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String normal(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }
}
