package io.tasuki.it.oracle;

/// One field of one record.
///
/// @param object `connection.object`
/// @param field as the CRM spells it
public record FieldKey(String object, String id, String field) implements Comparable<FieldKey> {

    /// The record it belongs to, `connection.object/id`.
    public String address() {
        return object + "/" + id;
    }

    @Override
    public int compareTo(FieldKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return address() + " " + field;
    }
}
