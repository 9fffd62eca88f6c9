package io.tasuki.sandbox.salesforce.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An object's fields in column order; fields may be added, never moved.
public final class ObjectDefinition {

    private final String name;
    private final String label;
    private final String keyPrefix;
    private final boolean writable;
    private final List<FieldDefinition> fields = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> hidden = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> readOnly = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

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

    /// Redefines a field that exists; its values stay.
    public void replace(FieldDefinition field) {
        fields.set(column(field.name()), field);
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

    /// The field, if the integration's user may see it; else null, as if it were not there.
    @Nullable
    public FieldDefinition visible(String field) {
        return hidden.contains(field) ? null : field(field);
    }

    public List<FieldDefinition> visibleFields() {
        return fields.stream().filter(field -> !hidden.contains(field.name())).toList();
    }

    /// Whether the integration's user may set the field of a new record, or of one that exists.
    public boolean mayWrite(FieldDefinition field, boolean creating) {
        boolean open = creating ? field.access().createable() : field.access().updateable();
        return writable && open && !readOnly.contains(field.name());
    }

    void hide(String field) {
        hidden.add(field);
    }

    /// Says anew what the integration's user cannot see or cannot write; names count whatever their case.
    void restrict(Set<String> hiddenFields, Set<String> readOnlyFields) {
        hidden.clear();
        hidden.addAll(hiddenFields);
        readOnly.clear();
        readOnly.addAll(readOnlyFields);
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
