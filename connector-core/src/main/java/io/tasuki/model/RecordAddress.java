package io.tasuki.model;

/// Where one record lives, printed as `marketing.contacts/100001`. Safe to log: it names no person.
public record RecordAddress(ObjectName object, String id) implements Comparable<RecordAddress> {

    public RecordAddress {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a record of " + object + " without an id");
        }
    }

    /// @throws IllegalArgumentException when the text is not `connection.object/id`
    public static RecordAddress parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("'" + text + "' is not of the form connection.object/id");
        }
        return new RecordAddress(ObjectName.parse(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public int compareTo(RecordAddress other) {
        int byObject = object.compareTo(other.object);
        return byObject != 0 ? byObject : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return object + "/" + id;
    }
}
