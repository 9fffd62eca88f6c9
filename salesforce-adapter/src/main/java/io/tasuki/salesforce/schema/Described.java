package io.tasuki.salesforce.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What the CRM tells of one object.
///
/// @param computed the names of its formulas and roll-ups
record Described(ObjectSchema schema, Set<String> computed) {

    private static final int LONGEST_PLAIN_TEXT = 255;

    /// Compounds, whose parts are fields of their own, and files: jobs refuse them, and no rule could use them.
    private static final Set<String> UNREADABLE = Set.of("address", "location", "base64", "complexvalue");

    Described {
        computed = Set.copyOf(computed);
    }

    static Described read(String object, JsonNode description) {
        List<FieldSchema> fields = new ArrayList<>();
        Set<String> computed = new HashSet<>();
        for (JsonNode field : description.path("fields")) {
            if (!UNREADABLE.contains(field.path("type").asText(""))) {
                FieldSchema read = field(field);
                fields.add(read);
                if (field.path("calculated").asBoolean(false)) {
                    computed.add(read.name());
                }
            }
        }
        return new Described(new ObjectSchema(object, fields), computed);
    }

    private static FieldSchema field(JsonNode field) {
        String name = field.path("name").asText("");
        return new FieldSchema(
                name,
                field.path("label").asText(name),
                type(field.path("type").asText(""), field.path("length").asInt(0)),
                field.path("updateable").asBoolean(false),
                field.path("restrictedPicklist").asBoolean(false) ? choices(field.path("picklistValues")) : List.of());
    }

    private static List<String> choices(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .filter(value -> value.path("active").asBoolean(true))
                .map(value -> value.path("value").asText(""))
                .toList();
    }

    private static FieldType type(String type, int length) {
        return switch (type) {
            case "string", "textarea", "encryptedstring" ->
                length > LONGEST_PLAIN_TEXT ? FieldType.LONG_TEXT : FieldType.TEXT;
            case "id", "reference", "email", "phone", "url", "combobox", "multipicklist" -> FieldType.TEXT;
            case "int", "long", "double", "currency", "percent" -> FieldType.NUMBER;
            case "boolean" -> FieldType.BOOLEAN;
            case "date" -> FieldType.DATE;
            case "datetime" -> FieldType.MOMENT;
            case "picklist" -> FieldType.CHOICE;
            default -> FieldType.OTHER;
        };
    }
}
