package io.tasuki.it.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Every record of both CRMs as it stands at one moment, deleted ones included; each field as text, blank as empty.
///
/// @param objects rows by `connection.object`, then by id
public record Records(Map<String, Map<String, Map<String, String>>> objects) {

    static final String CONTACTS = "marketing.contacts";
    static final String LEADS = "sales.Lead";
    static final String SALES_CONTACTS = "sales.Contact";
    static final String DEALS = "sales.Opportunity";

    /// @param rows as the control endpoints tell them, by `connection.object`
    public static Records of(Map<String, List<JsonNode>> rows) {
        Map<String, Map<String, Map<String, String>>> objects = new TreeMap<>();
        rows.forEach((object, records) -> {
            Map<String, Map<String, String>> byId = new TreeMap<>();
            records.forEach(record -> byId.put(id(record), texts(record)));
            objects.put(object, byId);
        });
        return new Records(objects);
    }

    private static String id(JsonNode record) {
        return record.path("Id").asText(record.path("id").asText());
    }

    private static Map<String, String> texts(JsonNode record) {
        Map<String, String> fields = new TreeMap<>();
        record.properties().forEach(field -> fields.put(field.getKey(), field.getValue().isNull() ? "" : field.getValue().asText()));
        return fields;
    }

    public Collection<Map<String, String>> all(String object) {
        return objects.getOrDefault(object, Map.of()).values();
    }

    public List<Map<String, String>> living(String object) {
        return all(object).stream().filter(row -> !isDeleted(row)).toList();
    }

    /// Empty when there never was such a record, or it was merged away on the marketing side.
    public Optional<Map<String, String>> find(String object, String id) {
        return Optional.ofNullable(objects.getOrDefault(object, Map.of()).get(id));
    }

    public static boolean isDeleted(Map<String, String> row) {
        return "true".equals(row.get("IsDeleted")) || "true".equals(row.get("archived"));
    }

    public static String idOf(Map<String, String> row) {
        return row.getOrDefault("Id", text(row, "id"));
    }

    static Instant createdAt(Map<String, String> row) {
        return moment(row.getOrDefault("CreatedDate", text(row, "createdAt")));
    }

    static Instant moment(String text) {
        return Instant.parse(text.replace("+0000", "Z"));
    }

    public static String text(Map<String, String> row, String field) {
        return row.getOrDefault(field, "");
    }
}
