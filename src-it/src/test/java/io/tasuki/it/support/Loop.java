package io.tasuki.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A sandbox and the product beside it, set up as a RevOps engineer would.
public record Loop(Sandbox sandbox, SandboxControl people, Product product) implements AutoCloseable {

    private static final String CONNECTIONS =
            """
            connections:
              marketing: {adapter: hubspot, base_url: "{marketing}", access_token: "${HUBSPOT_TOKEN}"}
              sales: {adapter: salesforce, login_url: "{sales}", client_id: "${SALESFORCE_CLIENT_ID}", client_secret: "${SALESFORCE_CLIENT_SECRET}"}
            """;

    /// @param configuration a `tasuki.yaml` in which `{connections}` stands for both sandbox servers, or
    /// `{marketing}` and `{sales}` for their addresses
    public static Loop over(Sandbox sandbox, Path folder, String configuration) {
        SandboxControl people = new SandboxControl(sandbox);
        return new Loop(sandbox, people, new Product(folder, people, addressed(people, configuration)));
    }

    /// A configuration with the sandbox's addresses filled in.
    public static String addressed(SandboxControl people, String configuration) {
        return configuration
                .replace("{connections}\n", CONNECTIONS)
                .replace("{marketing}", people.marketing())
                .replace("{sales}", people.sales());
    }

    /// How many records of an object hold each value of a field, from the sandbox's own state.
    public Map<String, Integer> valuesOf(String server, String object, String field) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode record : people.records(server, object, false)) {
            counts.merge(record.path(field).asText(""), 1, Integer::sum);
        }
        return counts;
    }

    public List<JsonNode> marketing(String object) {
        return people.records(people.marketing(), object, false);
    }

    public List<JsonNode> sales(String object) {
        return people.records(people.sales(), object, false);
    }

    /// What both journals count under a name, added up.
    public long journalled(String name) {
        return people.journal(people.marketing()).path(name).asLong()
                + people.journal(people.sales()).path(name).asLong();
    }

    /// One attribute of a conversion document: handoffs and wins by level.
    public static Map<String, int[]> levels(JsonNode conversion, String attribute) {
        Map<String, int[]> levels = new TreeMap<>();
        for (JsonNode level : attribute(conversion, attribute).get("levels")) {
            levels.put(level.get("value").asText(), new int[] {level.get("handoffs").asInt(), level.get("won").asInt()});
        }
        return levels;
    }

    /// One level of one attribute.
    public static JsonNode level(JsonNode attribute, String value) {
        for (JsonNode candidate : attribute.get("levels")) {
            if (candidate.get("value").asText().equals(value)) {
                return candidate;
            }
        }
        throw new AssertionError("no level " + value + " of " + attribute.get("attribute").asText());
    }

    public static JsonNode attribute(JsonNode conversion, String attribute) {
        List<String> present = new ArrayList<>();
        for (JsonNode candidate : conversion.get("attributes")) {
            if (candidate.get("attribute").asText().equals(attribute)) {
                return candidate;
            }
            present.add(candidate.get("attribute").asText());
        }
        throw new AssertionError("no attribute " + attribute + " among " + present);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
