package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.data.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One row of a data set, as a person would read it.
record Line(Map<String, String> values) {

    String get(String column) {
        return values.getOrDefault(column, "");
    }

    boolean is(String column) {
        return get(column).equals("true");
    }

    Instant moment(String column) {
        return Instant.parse(get(column));
    }

    static List<Line> of(Side side, String table) {
        List<Line> lines = new ArrayList<>();
        side.table(table).ifPresent(found -> found.forEachRow(row -> {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < row.columns().size(); i++) {
                values.put(row.columns().get(i), row.at(i));
            }
            lines.add(new Line(values));
        }));
        return lines;
    }
}
