package io.tasuki.crm;

import java.nio.file.Path;
import java.util.List;

/// Many records of one object in a file, for reading by the million: the engine takes the file as it is.
///
/// @param file CSV after RFC 4180 in UTF-8, without a byte order mark and without NUL; its first line is skipped, so who
/// wrote the file has compared it with what was asked for. May be deleted when the call is over
/// @param columns what the file's columns hold, all of them, in the file's order; a requested field without a column was
/// not read
public record RowFile(String object, Path file, List<Column> columns) {

    public RowFile {
        columns = List.copyOf(columns);
    }

    public sealed interface Column {

        /// The record's id, in every line.
        record Id() implements Column {}

        /// When the record was made, as ISO 8601 with a `Z`.
        record CreatedAt() implements Column {}

        /// The CRM's own stamp of the last change, as ISO 8601 with a `Z`, in every line.
        record ModifiedAt() implements Column {}

        /// A requested field. An empty text is known to be empty.
        record Field(String name, Shape shape) implements Column {}

        /// Nothing that was asked for.
        record Ignored() implements Column {}
    }

    /// How a CRM tells a value in a file where it tells it otherwise in an answer; both ways must land as one text.
    public enum Shape {
        TEXT,
        /// A moment whose `Z` is told as `+0000` in an answer.
        MOMENT,
        /// A number that may come with an exponent; it lands in plain digits then, without trailing zeros. Beyond 29
        /// digits before the point or nine behind it, it stays as it came.
        NUMBER
    }
}
