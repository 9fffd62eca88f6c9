package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of a bulk result.
///
/// @param header the field as the org names it, with the relationships before it
public record Column(String header, FieldType type, Function<Row, @Nullable String> reader) {

    static Column of(RowBinder binder, FieldPath path) throws SoqlException {
        return new Column(binder.canonical(path).toString(), binder.type(path), binder.bind(path)::read);
    }

    /// What the result shows of a row: a datetime with `Z`, a number that may look scientific, nothing for no value.
    public @Nullable String text(Row row) {
        String text = reader.apply(row);
        return switch (type) {
            case BOOLEAN -> text == null ? "false" : text;
            // The Bulk API prints numbers as Java does: 780000.0, 1.2E7.
            case DOUBLE, CURRENCY, PERCENT -> text == null ? null : Double.toString(Double.parseDouble(text));
            case ID, REFERENCE, STRING, TEXTAREA, PICKLIST, EMAIL, PHONE, URL, INT, DATE, DATETIME -> text;
        };
    }
}
