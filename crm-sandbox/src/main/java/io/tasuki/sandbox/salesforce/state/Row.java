package io.tasuki.sandbox.salesforce.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One record: a text or null per column, as the Bulk API would write it.
public final class Row {

    private @Nullable String[] values;
    private boolean shared;

    public Row(@Nullable String[] values) {
        this.values = values;
    }

    /// The value in `column`; columns added after this row was made hold null.
    @Nullable
    public String get(int column) {
        return column >= 0 && column < values.length ? values[column] : null;
    }

    public void set(int column, @Nullable String value) {
        if (shared || column >= values.length) {
            values = Arrays.copyOf(values, Math.max(values.length, column + 1));
            shared = false;
        }
        values[column] = value;
    }

    /// The record as it is now, whatever becomes of this one; the two share their values until one is changed.
    public Row frozen() {
        Row frozen = new Row(values);
        frozen.shared = true;
        shared = true;
        return frozen;
    }

    /// Takes over the values of another row.
    void become(Row other) {
        other.shared = true;
        values = other.values;
        shared = true;
    }

    public Row copy() {
        return new Row(values.clone());
    }
}
