package io.tasuki.crm;

import java.util.List;
import java.util.Map;

/// A field to be created.
///
/// @param name as the CRM spells it
/// @param labels by language tag; `en` is always there
/// @param choices the values a [FieldType#CHOICE] takes, empty for other types
public record FieldSpec(
        String name, Map<String, String> labels, String description, FieldType type, List<String> choices) {

    public FieldSpec {
        labels = Map.copyOf(labels);
        choices = List.copyOf(choices);
        if (!labels.containsKey("en")) {
            throw new IllegalArgumentException("field " + name + " has no English label");
        }
    }
}
