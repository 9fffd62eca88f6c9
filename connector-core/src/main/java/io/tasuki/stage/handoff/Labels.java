package io.tasuki.stage.handoff;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What values are called: by a map first, else by number bands, else as they are; spellings of one value are compared as
/// [ValueText].
final class Labels {

    private final Map<String, String> map = new HashMap<>();
    private final Bands bands;

    Labels(Map<String, String> map, List<BigDecimal> bands) {
        map.forEach((value, label) -> this.map.put(ValueText.normal(value), label));
        this.bands = new Bands(bands);
    }

    /// @return the label, or empty when the value keeps its own name
    Optional<String> of(String value) {
        String normal = ValueText.normal(value);
        return Optional.ofNullable(map.get(normal)).or(() -> bands.of(normal));
    }

    /// Fills `label` for every value of the current `reading` that has another name than itself.
    void write(Session session) {
        session.script(load("label"));
        if (map.isEmpty() && bands.none()) {
            return;
        }
        List<String> values = session.query(load("reading_value"), row -> row.text(1));
        session.append("label", rows -> {
            for (String value : values) {
                Optional<String> label = of(value);
                if (label.isPresent()) {
                    rows.row(value, label.get());
                }
            }
        });
    }

    /// Fills `level` for every value of `attribute_value` that is not called as it was typed; where numbers are cut into
    /// bands, a text that is none has no name.
    void writeLevels(Session session) {
        session.script(load("level"));
        boolean all = !map.isEmpty() || !bands.none();
        List<String> values = session.query(load("attribute_value_typed"), row -> row.text(1), all);
        session.append("level", rows -> {
            for (String value : values) {
                Optional<String> label = of(value);
                boolean readable = label.isPresent() || bands.none();
                rows.row(value, label.orElse(readable ? ValueText.normal(value) : ""), readable);
            }
        });
    }

    private static String load(String name) {
        return Sql.load(Labels.class, name);
    }
}
