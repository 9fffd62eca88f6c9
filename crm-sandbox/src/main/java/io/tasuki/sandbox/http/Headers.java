package io.tasuki.sandbox.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Header lines by name, whatever its case.
public final class Headers {

    private final Map<String, List<String>> lines;

    public Headers(Map<String, List<String>> lines) {
        Map<String, List<String>> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folded.putAll(lines);
        this.lines = Collections.unmodifiableMap(folded);
    }

    public Optional<String> first(String name) {
        return lines.getOrDefault(name, List.of()).stream().findFirst();
    }

    public Map<String, List<String>> all() {
        return lines;
    }
}
