package io.tasuki.stage.apply;

import io.tasuki.store.Row;
import java.sql.SQLException;
import java.util.Optional;

/// One field change of a batch.
///
/// @param kind the field's type, which says how its values are compared
/// @param origin where the new value comes from
record Change(String id, String field, String kind, String oldValue, String newValue, Origin origin) {

    /// @param rule in short words
    /// @param model the model that gave the value, if one did
    /// @param reverts the run whose write is taken back, if it is a revert
    record Origin(String rule, Optional<String> model, Optional<String> reverts) {}

    /// Reads the first eight columns of a row.
    static Change read(Row row) throws SQLException {
        Origin origin = new Origin(row.text(6), row.maybeText(7), row.maybeText(8));
        return new Change(row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), origin);
    }
}
