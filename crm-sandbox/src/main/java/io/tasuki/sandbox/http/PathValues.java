package io.tasuki.sandbox.http;

import java.util.Map;

/// What stood in the places of a path template's variables.
public record PathValues(Map<String, String> values) {

    public PathValues {
        values = Map.copyOf(values);
    }

    /// @throws IllegalArgumentException when the template has no such variable: a slip in the route table
    public String get(String variable) {
        String value = values.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("the path template has no {" + variable + "}");
        }
        return value;
    }
}
