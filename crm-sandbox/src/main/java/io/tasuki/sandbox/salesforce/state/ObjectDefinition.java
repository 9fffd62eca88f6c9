package io.tasuki.sandbox.salesforce.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object's fields in column order; fields may be added, never moved.
public final class ObjectDefinition {

    private final String name;
    private final String label;
    private final String keyPrefix;
    private final boolean writable;
    private final List<FieldDefinition> fields = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();

    public ObjectDefinition(String name, String label, String keyPrefix, boolean writable) {
        this.name = name;
        this.label = label;
        this.keyPrefix = keyPrefix;
        this.writable = writable;
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    public String keyPrefix() {
        return keyPrefix;
    }

    public boolean writable() {
        return writable;
    }

    public List<FieldDefinition> fields() {
        return Collections.unmodifiableList(fields);
    }

    public void add(FieldDefinition field) {
        if (columns.putIfAbsent(field.name().toLowerCase(Locale.ROOT), fields.size()) == null) {
            fields.add(field);
        }
    }

    public boolean has(String field) {
        return columns.containsKey(field.toLowerCase(Locale.ROOT));
    }

    /// The column of `field`, found without regard to case, or -1.
    public int column(String field) {
        return columns.getOrDefault(field.toLowerCase(Locale.ROOT), -1);
    }

    @Nullable
    public FieldDefinition field(String field) {
        int column = column(field);
        return column < 0 ? null : fields.get(column);
    }

    /// The reference field behind `relationship`, as in `Account.Name`, or null.
    @Nullable
    public FieldDefinition reference(String relationship) {
        return fields.stream()
                .filter(field -> field.relationship().equalsIgnoreCase(relationship))
                .findFirst()
                .orElse(null);
    }
}
