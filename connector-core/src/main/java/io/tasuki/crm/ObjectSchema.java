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
    /// @param choices the only values the field takes; empty when it takes any
    public record FieldSchema(String name, String label, FieldType type, boolean writable, List<String> choices) {

        public FieldSchema {
            choices = List.copyOf(choices);
        }

        /// A field that takes any value of its type.
        public FieldSchema(String name, String label, FieldType type, boolean writable) {
            this(name, label, type, writable, List.of());
        }
    }
}
