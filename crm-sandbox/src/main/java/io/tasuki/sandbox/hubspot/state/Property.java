package io.tasuki.sandbox.hubspot.state;

import java.time.Instant;
import java.util.List;

/// A property's definition.
///
/// @param type `string`, `number`, `bool`, `date`, `datetime`, `enumeration`, `phone_number`
/// @param options allowed values of an enumeration; empty means that the data set names none and any value passes
/// @param slot where records keep its value; negative for what is worked out from the record itself
public record Property(
        String name,
        String label,
        String type,
        String fieldType,
        String groupName,
        String description,
        List<Option> options,
        boolean unique,
        boolean readOnly,
        boolean archived,
        Instant createdAt,
        Instant updatedAt,
        int slot) {

    public record Option(String label, String value) {}

    public static final List<String> TYPES =
            List.of("string", "number", "bool", "date", "datetime", "enumeration", "phone_number");

    boolean isMoment() {
        return type.equals("date") || type.equals("datetime");
    }

    boolean isEnumeration() {
        return type.equals("enumeration");
    }

    public Property archived(boolean nowArchived, Instant at) {
        return new Property(
                name,
                label,
                type,
                fieldType,
                groupName,
                description,
                options,
                unique,
                readOnly,
                nowArchived,
                createdAt,
                at,
                slot);
    }

    public Property described(String newLabel, String newGroup, String newDescription, List<Option> newOptions, Instant at) {
        return new Property(
                name,
                newLabel,
                type,
                fieldType,
                newGroup,
                newDescription,
                newOptions,
                unique,
                readOnly,
                archived,
                createdAt,
                at,
                slot);
    }
}
