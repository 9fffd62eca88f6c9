package io.tasuki.salesforce.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.FieldSpec;
import io.tasuki.salesforce.wire.Json;

/// Words a field as the CRM's metadata does: never required, without a formula, its history not tracked.
final class CustomField {

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_HELP = 510;

    private CustomField() {}

    /// As the Tooling API takes it.
    static JsonNode request(String object, FieldSpec field) {
        ObjectNode request = Json.object().put("FullName", object + "." + field.name());
        request.set("Metadata", metadata(field));
        return request;
    }

    static ObjectNode metadata(FieldSpec field) {
        ObjectNode metadata = Json.object();
        metadata.put("label", shortened(field.label(), LONGEST_LABEL)).put("required", false);
        // The description is for administrators; what people see beside the field is its help text.
        metadata.put("description", shortened(field.description(), LONGEST_DESCRIPTION))
                .put("inlineHelpText", shortened(field.description(), LONGEST_HELP));
        switch (field.type()) {
            case TEXT -> metadata.put("type", "Text").put("length", 255);
            case LONG_TEXT ->
                metadata.put("type", "LongTextArea").put("length", 32_768).put("visibleLines", 5);
            case NUMBER -> metadata.put("type", "Number").put("precision", 18).put("scale", field.decimals());
            case BOOLEAN -> metadata.put("type", "Checkbox").put("defaultValue", "false");
            case DATE -> metadata.put("type", "Date");
            case MOMENT -> metadata.put("type", "DateTime");
            case CHOICE -> picklist(metadata, field);
            case OTHER -> throw new IllegalArgumentException("field " + field.name() + " has no type");
        }
        return metadata;
    }

    // Not restricted: a value an administrator adds for sales must not make our writes fail, nor ours theirs.
    private static void picklist(ObjectNode metadata, FieldSpec field) {
        ObjectNode valueSet =
                metadata.put("type", "Picklist").putObject("valueSet").put("restricted", false);
        ArrayNode values =
                valueSet.putObject("valueSetDefinition").put("sorted", false).putArray("value");
        field.choices()
                .forEach(choice -> values.addObject()
                        .put("fullName", choice.value())
                        .put("label", choice.label())
                        .put("default", false));
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        // Half a character is none.
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
