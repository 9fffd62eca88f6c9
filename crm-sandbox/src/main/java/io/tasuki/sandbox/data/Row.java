package io.tasuki.sandbox.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// One row of a table; an empty cell is an absent value.
///
/// @param place the table or file
/// @param line where the row starts in it
public record Row(String place, long line, List<String> columns, List<String> values) {

    /// The value of the column at `index`, empty text when blank.
    public String at(int index) {
        return values.get(index);
    }

    public Optional<String> get(String column) {
        int index = columns.indexOf(column);
        return index < 0 || values.get(index).isEmpty() ? Optional.empty() : Optional.of(values.get(index));
    }

    /// @throws DataSetException when the cell is blank or there is no such column
    public String required(String column) {
        return get(column).orElseThrow(() -> wrong(column, "must not be blank"));
    }

    /// @throws DataSetException when the cell is no ISO 8601 moment
    public Optional<Instant> moment(String column) {
        return get(column).map(text -> parse(column, text));
    }

    /// The error that says where it is.
    public DataSetException wrong(String column, String problem) {
        return new DataSetException(place + ", line " + line + ", column " + column + ": " + problem);
    }

    private Instant parse(String column, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAMoment) {
            throw wrong(column, "\"" + text + "\" is not a moment like 2026-01-31T09:00:00.000Z");
        }
    }
}
