package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A field path made concrete: how to read it from a row, null when the row has no value there.
public record BoundField<R>(
        FieldPath path, ValueKind kind, boolean filterable, boolean sortable, Function<R, @Nullable String> reader) {

    public @Nullable String read(R row) {
        return reader.apply(row);
    }
}
