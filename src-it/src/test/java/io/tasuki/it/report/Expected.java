package io.tasuki.it.report;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the report has to say, by the places of [ReportFigures].
final class Expected {

    private final Map<String, Object> values = new TreeMap<>();
    private final Map<String, String> newest = new TreeMap<>();

    /// @param value a number, or text
    void say(String place, Object value) {
        if (values.put(place, value) != null) {
            throw new AssertionError(place + " is expected twice");
        }
    }

    /// @param records the addresses of the newest records behind it, joined by blanks
    void list(String place, String records) {
        newest.put(place, records);
    }

    /// Text for an absent number.
    void sayOr(String place, @Nullable Double value, String otherwise) {
        say(place, value == null ? otherwise : value);
    }

    Map<String, Object> values() {
        return values;
    }

    Map<String, String> newest() {
        return newest;
    }
}
