package io.tasuki.crm;

import java.util.List;
import java.util.Optional;

/// The fields of one object as the connection's user sees them.
public record ObjectSchema(String object, List<FieldSchema> fields) {

    public ObjectSchema {
        fields = List.copyOf(fields);
    }

    public Optional<FieldSchema> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// @param writable true when this user may set the field
    public record FieldSchema(String name, String label, FieldType type, boolean writable) {}
}
