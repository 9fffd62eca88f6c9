package io.tasuki.model;

/// One field of one CRM object, printed as `marketing.contacts.origin`.
public record FieldPath(ObjectName object, String field) {

    public FieldPath {
        if (field.isBlank() || field.indexOf('"') >= 0) {
            throw new IllegalArgumentException("'" + field + "' is not a field name of " + object);
        }
    }

    /// @throws IllegalArgumentException when the text is not `connection.object.field`
    public static FieldPath parse(String text) {
        String[] parts = text.split("\\.", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is not of the form connection.object.field");
        }
        return new FieldPath(new ObjectName(parts[0], parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return object + "." + field;
    }
}
