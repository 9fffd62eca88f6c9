package io.tasuki.report;

import org.jspecify.annotations.Nullable;

/// One column of a table.
///
/// @param id by which its heading is found; within a table no id comes twice
/// @param level what the heading is instead, where a column stands for a level of an attribute; null: words by `id`
public record Column(String id, Value.@Nullable Level level) {

    public static Column of(String id) {
        return new Column(id, null);
    }
}
