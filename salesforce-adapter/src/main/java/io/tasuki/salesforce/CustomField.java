package io.tasuki.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.FieldSpec;
import java.util.Map;

/// Words a field as the Tooling API wants it.
final class CustomField {

    private CustomField() {}

    static JsonNode request(String object, FieldSpec field) {
        ObjectNode request = Json.object().put("FullName", object + "." + field.name());
        ObjectNode metadata = request.putObject("Metadata");
        metadata.put("label", label(field.labels())).put("description", field.description()).put("required", false);
        switch (field.type()) {
            case TEXT -> metadata.put("type", "Text").put("length", 255);
            case LONG_TEXT -> metadata.put("type", "LongTextArea").put("length", 32_768).put("visibleLines", 5);
            case NUMBER -> metadata.put("type", "Number").put("precision", 18).put("scale", 2);
            case BOOLEAN -> metadata.put("type", "Checkbox").put("defaultValue", "false");
            case DATE -> metadata.put("type", "Date");
            case MOMENT -> metadata.put("type", "DateTime");
            case CHOICE -> picklist(metadata, field);
            case OTHER -> throw new IllegalArgumentException("field " + field.name() + " has no type");
        }
        return request;
    }

    // Not restricted: a value an administrator adds for sales must not make our writes fail, nor ours theirs.
    private static void picklist(ObjectNode metadata, FieldSpec field) {
        ObjectNode valueSet = metadata.put("type", "Picklist").putObject("valueSet").put("restricted", false);
        ArrayNode values = valueSet.putObject("valueSetDefinition").put("sorted", false).putArray("value");
        field.choices()
                .forEach(choice ->
                        values.addObject().put("fullName", choice).put("label", choice).put("default", false));
    }

    private static String label(Map<String, String> labels) {
        return labels.getOrDefault("en", "");
    }
}
