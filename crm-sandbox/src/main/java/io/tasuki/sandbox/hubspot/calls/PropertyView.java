package io.tasuki.sandbox.hubspot.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.hubspot.state.Property;
import io.tasuki.sandbox.hubspot.state.PropertyDraft;
import io.tasuki.sandbox.hubspot.state.PropertySet;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Property definitions as JSON, and the drafts that clients send.
final class PropertyView {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private PropertyView() {}

    static Map<String, Object> show(Property property) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", property.name());
        shown.put("label", property.label());
        shown.put("type", property.type());
        shown.put("fieldType", property.fieldType());
        shown.put("description", property.description());
        shown.put("groupName", property.groupName());
        shown.put("options", options(property));
        shown.put("createdAt", Moments.text(property.createdAt()));
        shown.put("updatedAt", Moments.text(property.updatedAt()));
        shown.put("hidden", false);
        shown.put("formField", false);
        shown.put("hasUniqueValue", property.unique());
        shown.put("calculated", property.slot() < 0);
        shown.put("archived", property.archived());
        shown.put(
                "modificationMetadata",
                Map.of(
                        "archivable", !property.readOnly(),
                        "readOnlyDefinition", property.readOnly(),
                        "readOnlyValue", property.readOnly()));
        return shown;
    }

    private static List<Map<String, Object>> options(Property property) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Property.Option option : property.options()) {
            shown.add(Map.of(
                    "label", option.label(), "value", option.value(), "displayOrder", shown.size(), "hidden", false));
        }
        return shown;
    }

    /// Checks what a new property needs.
    static PropertyDraft draft(PropertySet set, JsonNode body) {
        for (String needed : List.of("name", "label", "type", "fieldType", "groupName")) {
            if (body.path(needed).asText("").isEmpty()) {
                throw Problem.invalid("Some required fields were not set: [" + needed + "]")
                        .refusal();
            }
        }
        String name = body.path("name").asText();
        String type = body.path("type").asText();
        String group = body.path("groupName").asText();
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid("Property name '" + name + "' must be lowercase letters, digits and underscores")
                    .refusal();
        }
        if (!Property.TYPES.contains(type)) {
            throw Problem.invalid("Invalid property type: " + type).refusal();
        }
        if (!set.hasGroup(group)) {
            throw Problem.invalid("Property group '" + group + "' does not exist")
                    .refusal();
        }
        List<Property.Option> options = options(body.path("options"));
        if (type.equals("enumeration") && options.isEmpty()) {
            throw Problem.invalid("An enumeration needs options").refusal();
        }
        return new PropertyDraft(
                name,
                body.path("label").asText(),
                type,
                body.path("fieldType").asText(),
                group,
                body.path("description").asText(""),
                options,
                body.path("hasUniqueValue").asBoolean(false),
                false);
    }

    static List<Property.Option> options(JsonNode options) {
        List<Property.Option> read = new ArrayList<>();
        options.forEach(option -> read.add(new Property.Option(
                option.path("label").asText(), option.path("value").asText())));
        return read;
    }
}
