package io.tasuki.sandbox.hubspot.state;

import java.util.List;

/// What somebody asks a new property to be.
public record PropertyDraft(
        String name,
        String label,
        String type,
        String fieldType,
        String groupName,
        String description,
        List<Property.Option> options,
        boolean unique,
        boolean readOnly) {

    public static PropertyDraft plain(String name, String type) {
        return new PropertyDraft(name, name, type, fieldType(type), "", "", List.of(), false, false);
    }

    public PropertyDraft locked() {
        return new PropertyDraft(name, label, type, fieldType, groupName, description, options, unique, true);
    }

    public static String fieldType(String type) {
        return switch (type) {
            case "number" -> "number";
            case "date", "datetime" -> "date";
            case "enumeration" -> "select";
            case "bool" -> "booleancheckbox";
            default -> "text";
        };
    }
}
