package io.tasuki.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.http.Json;

/// An order to change some of a server's switches: it names those that change, all others stay.
public final class SwitchOrder {

    private SwitchOrder() {}

    /// `switches`, a record that Jackson can read and write, but for what `order` names.
    ///
    /// @throws IllegalArgumentException for a switch that is not there, or a wrong value
    public static <T extends Record> T applied(T switches, Class<T> type, JsonNode order) {
        ObjectNode changed = Json.MAPPER.valueToTree(switches);
        merge(changed, order);
        return Json.MAPPER.convertValue(changed, type);
    }

    private static void merge(ObjectNode into, JsonNode order) {
        order.properties().forEach(entry -> {
            JsonNode known = into.get(entry.getKey());
            if (known instanceof ObjectNode group && entry.getValue().isObject()) {
                merge(group, entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
