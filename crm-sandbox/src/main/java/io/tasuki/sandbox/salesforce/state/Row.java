package io.tasuki.sandbox.salesforce.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One record: a text or null per column, as the Bulk API would write it.
public final class Row {

    private @Nullable String[] values;

    public Row(@Nullable String[] values) {
        this.values = values;
    }

    /// The value in `column`; columns added after this row was made hold null.
    @Nullable
    public String get(int column) {
        return column >= 0 && column < values.length ? values[column] : null;
    }

    public void set(int column, @Nullable String value) {
        if (column >= values.length) {
            values = Arrays.copyOf(values, column + 1);
        }
        values[column] = value;
    }

    public Row copy() {
        return new Row(values.clone());
    }
}
