package io.tasuki.salesforce.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.salesforce.api.SalesforceApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/// The fields of each object, asked for once and kept until told to forget.
///
/// A field that this user may not read does not appear: it cannot be told from one that does not exist.
public final class SalesforceSchema {

    private static final int LONGEST_PLAIN_TEXT = 255;

    private final DescribeCalls calls;
    private final Map<String, Optional<ObjectSchema>> known = new ConcurrentHashMap<>();

    public SalesforceSchema(SalesforceApi api) {
        this.calls = new DescribeCalls(api);
    }

    /// A change log that the organisation does not keep is there, but without fields.
    ///
    /// @throws CrmException.AccessDenied when this user does not see the object
    public ObjectSchema of(String object) throws CrmException {
        return find(object)
                .or(() -> TrackedObject.parentOf(object).map(parent -> new ObjectSchema(object, List.of())))
                .orElseThrow(() -> new CrmException.AccessDenied(
                        "object " + object + " does not exist or is hidden from this user",
                        "read access to " + object));
    }

    public Optional<ObjectSchema> find(String object) throws CrmException {
        Optional<ObjectSchema> schema = known.get(object);
        if (schema == null) {
            schema = calls.describe(object).map(description -> read(object, description));
            known.put(object, schema);
        }
        return schema;
    }

    public void forget(String object) {
        known.remove(object);
    }

    public static ObjectSchema read(String object, JsonNode description) {
        List<FieldSchema> fields = StreamSupport.stream(
                        description.path("fields").spliterator(), false)
                .map(SalesforceSchema::field)
                .toList();
        return new ObjectSchema(object, fields);
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
