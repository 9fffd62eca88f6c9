package io.tasuki.sandbox.generate.records;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One table of a data set: how a book's records become its rows, and the rows every world has.
///
/// @param told whether it has any rows that come from books
public record Page(
        String table,
        String columns,
        BiConsumer<Book, Consumer<List<String>>> rows,
        Consumer<Consumer<List<String>>> always,
        boolean told) {

    static Page of(String table, String columns, BiConsumer<Book, Consumer<List<String>>> rows) {
        return new Page(table, columns, rows, out -> {}, true);
    }

    static Page always(String table, String columns, Consumer<Consumer<List<String>>> always) {
        return new Page(table, columns, (book, out) -> {}, always, false);
    }
}
