package io.tasuki.hubspot.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of one record's properties. All records of an answer have the same properties, nearly always in the same
/// order, so that they share the names and need no map each.
public final class PropertyValues {

    private final Names names;
    private @Nullable String[] values;

    public PropertyValues(Names names) {
        this.names = names;
        this.values = new @Nullable String[names.count];
    }

    /// Null when the property is empty, or the answer does not hold it.
    public @Nullable String get(String name) {
        Integer slot = names.slots.get(name);
        return slot == null || slot >= values.length ? null : values[slot];
    }

    /// Told again, a property has the value told last.
    ///
    /// @param position how many names stood before this one
    public void put(int position, String name, @Nullable String value) {
        int slot = names.slot(position, name);
        if (slot >= values.length) {
            values = Arrays.copyOf(values, names.count);
        }
        values[slot] = value;
    }

    /// The names of the properties in one answer, each with its place.
    public static final class Names {

        private final Map<String, Integer> slots = new HashMap<>();
        private @Nullable String[] inOrder = new @Nullable String[32];
        private int count;

        @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // the parser gives the same object for the same name
        private int slot(int position, String name) {
            if (position < count && inOrder[position] == name) {
                return position;
            }
            return slots.computeIfAbsent(name, this::added);
        }

        private int added(String name) {
            if (count == inOrder.length) {
                inOrder = Arrays.copyOf(inOrder, 2 * count);
            }
            inOrder[count] = name;
            return count++;
        }
    }
}
