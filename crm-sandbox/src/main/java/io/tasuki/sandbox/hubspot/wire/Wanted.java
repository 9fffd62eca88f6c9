package io.tasuki.sandbox.hubspot.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Which properties, histories and associations a client wants to see of each record.
public record Wanted(List<String> properties, List<String> histories, List<String> associations) {

    public static Wanted of(Query query) {
        return new Wanted(
                names(query, "properties"), names(query, "propertiesWithHistory"), names(query, "associations"));
    }

    public static Wanted of(JsonNode body) {
        return new Wanted(names(body.path("properties")), names(body.path("propertiesWithHistory")), List.of());
    }

    public static Wanted values(Collection<String> properties) {
        return new Wanted(List.copyOf(properties), List.of(), List.of());
    }

    /// A search that asks for nothing gets ids here, where HubSpot adds a few usual values: so no value leaves
    /// uncounted.
    public Wanted orIdsOnly() {
        return properties.isEmpty() ? values(List.of("hs_object_id")) : this;
    }

    public boolean withHistory() {
        return !histories.isEmpty();
    }

    /// Clients send one comma-separated value or the name many times over.
    private static List<String> names(Query query, String name) {
        return query.all(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}
