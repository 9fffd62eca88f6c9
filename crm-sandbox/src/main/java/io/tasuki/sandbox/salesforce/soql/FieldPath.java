package io.tasuki.sandbox.salesforce.soql;

import java.util.ArrayList;
import java.util.List;

/// A field as a query names it: the relationships to climb, then the field, all without regard to case.
public record FieldPath(List<String> names) {

    private static final int MOST_NAMES = 6;

    /// @throws SoqlException for a path with an empty name, or one that climbs more than five relationships
    public static FieldPath parse(String dotted) throws SoqlException {
        List<String> names = List.of(dotted.split("\\.", -1));
        if (names.size() > MOST_NAMES || names.contains("")) {
            throw SoqlException.malformed("unexpected field path: " + dotted);
        }
        return new FieldPath(names);
    }

    public static FieldPath of(String field) {
        return new FieldPath(List.of(field));
    }

    /// The path seen from the first relationship's other end.
    public FieldPath rest() {
        return new FieldPath(names.subList(1, names.size()));
    }

    public FieldPath below(String relationship) {
        List<String> longer = new ArrayList<>(names);
        longer.addFirst(relationship);
        return new FieldPath(List.copyOf(longer));
    }

    public boolean isDirect() {
        return names.size() == 1;
    }

    public boolean names(String field) {
        return isDirect() && names.getFirst().equalsIgnoreCase(field);
    }

    @Override
    public String toString() {
        return String.join(".", names);
    }
}
