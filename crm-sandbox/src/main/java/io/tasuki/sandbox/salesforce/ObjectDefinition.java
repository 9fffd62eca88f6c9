package io.tasuki.sandbox.salesforce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object's fields in column order; fields may be added, never moved.
final class ObjectDefinition {

    private final String name;
    private final String label;
    private final String keyPrefix;
    private final boolean writable;
    private final List<FieldDefinition> fields = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();

    ObjectDefinition(String name, String label, String keyPrefix, boolean writable) {
        this.name = name;
        this.label = label;
        this.keyPrefix = keyPrefix;
        this.writable = writable;
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    String keyPrefix() {
        return keyPrefix;
    }

    boolean writable() {
        return writable;
    }

    List<FieldDefinition> fields() {
        return Collections.unmodifiableList(fields);
    }

    void add(FieldDefinition field) {
        if (columns.putIfAbsent(field.name().toLowerCase(Locale.ROOT), fields.size()) == null) {
            fields.add(field);
        }
    }

    boolean has(String field) {
        return columns.containsKey(field.toLowerCase(Locale.ROOT));
    }

    /// The column of `field`, found without regard to case, or -1.
    int column(String field) {
        return columns.getOrDefault(field.toLowerCase(Locale.ROOT), -1);
    }

    @Nullable
    FieldDefinition field(String field) {
        int column = column(field);
        return column < 0 ? null : fields.get(column);
    }

    /// The reference field behind `relationship`, as in `Account.Name`, or null.
    @Nullable
    FieldDefinition reference(String relationship) {
        return fields.stream()
                .filter(field -> field.relationship().equalsIgnoreCase(relationship))
                .findFirst()
                .orElse(null);
    }
}
