package io.tasuki.run;

import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where a word still stands: in which columns of a store, in which files of a folder.
final class Traces {

    private Traces() {}

    static List<String> inTables(Path store, String word) {
        List<String> found = new ArrayList<>();
        try (Store opened = Store.open(store, StoreSettings.defaults())) {
            opened.read(session -> session.query(
                            """
                            select '"' || schema_name || '"."' || table_name || '"', '"' || column_name || '"'
                            from duckdb_columns()
                            where database_name = current_database() and data_type = 'VARCHAR' and not internal
                                and table_name in (select table_name from duckdb_tables())
                            """,
                            row -> List.of(row.text(1), row.text(2))))
                    .forEach(column -> opened.read(session -> session.query(
                                    "select count(*) from " + column.getFirst() + " where contains(" + column.getLast() + ", ?)",
                                    row -> row.number(1),
                                    word))
                            .stream()
                            .filter(count -> count > 0)
                            .forEach(count -> found.add(String.join(".", column) + " " + count)));
        }
        return found;
    }

    static List<Path> inFiles(Path folder, String word) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, word)).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    // Latin 1 gives every byte its own character, so a search in the text is one in the bytes.
    private static boolean holds(Path file, String word) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
