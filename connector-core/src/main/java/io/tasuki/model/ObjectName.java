package io.tasuki.model;

import java.util.regex.Pattern;

/// One CRM object of one connection, printed as `marketing.contacts`.
///
/// @param connection the name the configuration gives to one portal or organisation
/// @param object the object's name as that CRM spells it
public record ObjectName(String connection, String object) implements Comparable<ObjectName> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    public ObjectName {
        requireWord("connection", connection);
        requireWord("object", object);
    }

    /// @throws IllegalArgumentException when the text is not `connection.object`
    public static ObjectName parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("'" + text + "' is not of the form connection.object");
        }
        return new ObjectName(text.substring(0, dot), text.substring(dot + 1));
    }

    public RecordAddress record(String id) {
        return new RecordAddress(this, id);
    }

    @Override
    public int compareTo(ObjectName other) {
        int byConnection = connection.compareTo(other.connection);
        return byConnection != 0 ? byConnection : object.compareTo(other.object);
    }

    @Override
    public String toString() {
        return connection + "." + object;
    }

    // The names become table names in the store, so nothing but plain words may pass.
    private static void requireWord(String part, String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    part + " '" + text + "' must be letters, digits and underscores, beginning with a letter");
        }
    }
}
