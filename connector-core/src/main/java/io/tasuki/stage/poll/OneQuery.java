package io.tasuki.stage.poll;

import java.util.List;
import java.util.stream.Stream;

/// Queries of the same columns as one.
final class OneQuery {

    private OneQuery() {}

    /// All of these in one; of none the empty one, which stands alone: a statement is planned with all that its views name.
    ///
    /// @param emptyOne a query of the same columns
    static String of(Stream<String> queries, String emptyOne) {
        List<String> all = queries.toList();
        return all.isEmpty() ? emptyOne + " limit 0" : String.join("\nunion all\n", all);
    }
}
