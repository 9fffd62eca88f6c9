package io.tasuki.sandbox.salesforce.state;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads fields from rows, also those the org makes up from others.
public final class FieldReader {

    private static final Set<String> PEOPLE = Set.of("Lead", "Contact");

    private FieldReader() {}

    public static Function<Row, @Nullable String> of(ObjectDefinition object, FieldDefinition field) {
        int column = object.column(field.name());
        if (field.name().equals("Name") && PEOPLE.contains(object.name())) {
            int first = object.column("FirstName");
            int last = object.column("LastName");
            return row -> row.get(column) != null ? row.get(column) : joined(row.get(first), row.get(last));
        }
        return row -> row.get(column);
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String last) {
        String name = Stream.of(first, last).filter(part -> part != null).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
