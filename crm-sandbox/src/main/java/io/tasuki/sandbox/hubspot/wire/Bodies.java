package io.tasuki.sandbox.hubspot.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what clients send, with HubSpot's complaints.
public final class Bodies {

    public static final int MAX_INPUTS = 100;

    private Bodies() {}

    /// The `properties` object of a record; numbers and booleans become text as HubSpot makes them.
    public static Map<String, @Nullable String> properties(JsonNode record) {
        JsonNode properties = record.path("properties");
        if (!properties.isObject()) {
            throw Problem.invalid("Invalid input JSON: \"properties\" must be an object")
                    .refusal();
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        properties.properties().forEach(entry -> values.put(entry.getKey(), text(entry.getValue())));
        return values;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    /// The `inputs` of a batch call, at most `max`.
    public static List<JsonNode> inputs(JsonNode body, int max) {
        JsonNode inputs = body.path("inputs");
        if (!inputs.isArray() || inputs.isEmpty()) {
            throw Problem.invalid("Invalid input JSON: \"inputs\" must not be empty")
                    .refusal();
        }
        if (inputs.size() > max) {
            throw Problem.invalid("The maximum number of inputs is " + max + ", " + inputs.size() + " were given")
                    .refusal();
        }
        List<JsonNode> list = new ArrayList<>();
        inputs.forEach(list::add);
        return list;
    }

    public static int limit(Query query, int usual, int max) {
        return query.first("limit").map(text -> limit(text, max)).orElse(usual);
    }

    public static int limit(String text, int max) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= max) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Told below like any other wrong limit.
        }
        throw Problem.invalid("limit must be between 1 and " + max + ", was " + text)
                .refusal();
    }

    public static boolean flag(Query query, String name) {
        return query.first(name).map(Boolean::parseBoolean).orElse(false);
    }

    public static long cursor(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notACursor) {
            throw Problem.invalid("Invalid paging cursor: " + text).refusal();
        }
    }
}
