package io.tasuki.sandbox.salesforce.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps one copy of texts that a column repeats; a column with many different values is left alone.
final class TextPool {

    private static final int MOST_DISTINCT = 1_000;

    private final List<Map<String, String>> columns = new ArrayList<>();

    TextPool(int columns) {
        for (int i = 0; i < columns; i++) {
            this.columns.add(new HashMap<>());
        }
    }

    String pooled(int column, String text) {
        Map<String, String> pool = columns.get(column);
        return pool.size() >= MOST_DISTINCT ? pool.getOrDefault(text, text) : pool.computeIfAbsent(text, same -> same);
    }
}
