package io.tasuki.report;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records behind a number.
///
/// @param id as the number names it
/// @param total how many there are
/// @param columns ids of what is told of each record, the same for all
/// @param records the newest of them, at most [#MOST]
public record Listing(String id, long total, List<String> columns, List<ListedRecord> records) {

    /// So many are listed at the most, and `total` says how many there are.
    public static final int MOST = 50;

    public Listing {
        columns = List.copyOf(columns);
        records = List.copyOf(records);
    }

    /// One record: by its address, never by a person's name.
    ///
    /// @param record as `connection.object/id`; an erased person's is a pseudonym
    /// @param link where people look at it in its CRM; null: not known
    /// @param values one for each column
    public record ListedRecord(String record, @Nullable URI link, List<Value> values) {
        public ListedRecord {
            values = List.copyOf(values);
        }
    }
}
