package io.tasuki.crm;

import java.util.List;

/// A field to be created.
///
/// @param name as the CRM spells it
/// @param label what people see above the value
/// @param description what people may read about it, in as many languages as its readers need
/// @param decimals how many digits a [FieldType#NUMBER] keeps behind the point
/// @param choices the values a [FieldType#CHOICE] takes, empty for other types
public record FieldSpec(
        String name, String label, String description, FieldType type, int decimals, List<Choice> choices) {

    public FieldSpec {
        choices = List.copyOf(choices);
        if (label.isBlank()) {
            throw new IllegalArgumentException("field " + name + " has no label");
        }
    }

    /// @param value what is written and read
    /// @param label what people see for it
    public record Choice(String value, String label) {}
}
