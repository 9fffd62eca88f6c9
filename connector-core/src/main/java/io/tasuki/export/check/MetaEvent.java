package io.tasuki.export.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One event with where each of its values stands.
///
/// @param values by path, such as `user_data.em`; an array has several under one path
record MetaEvent(long line, int column, Map<String, List<Value>> values) {

    /// @param quoted true: a text; false: a number, a truth or null
    record Value(String text, boolean quoted, long line, int column) {}

    /// Reads the object that the parser stands at, to its end.
    static MetaEvent read(JsonParser parser) throws IOException {
        JsonLocation begin = parser.currentTokenLocation();
        Map<String, List<Value>> values = new HashMap<>();
        object(parser, "", values);
        return new MetaEvent(begin.getLineNr(), begin.getColumnNr(), values);
    }

    private static void object(JsonParser parser, String path, Map<String, List<Value>> values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String below = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
            parser.nextToken();
            value(parser, below, values);
        }
    }

    private static void value(JsonParser parser, String path, Map<String, List<Value>> values) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path, values);
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, path, values);
                }
            }
            default -> {
                JsonLocation place = parser.currentTokenLocation();
                boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING;
                values.computeIfAbsent(path, any -> new ArrayList<>())
                        .add(new Value(parser.getText(), quoted, place.getLineNr(), place.getColumnNr()));
            }
        }
    }

    List<Value> at(String path) {
        return values.getOrDefault(path, List.of());
    }
}
