package io.tasuki.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where words of a person are still found.
public final class Traces {

    private Traces() {}

    /// The rows of a store in which a word stands, with their tables.
    public static List<String> inStore(Path store, String word) {
        return StoreDump.whole(store).entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .filter(row -> row.contains(word))
                        .map(row -> table.getKey() + ": " + row))
                .toList();
    }

    /// The files beside a store, itself included, in whose bytes a word stands.
    public static List<Path> inFiles(Path store, String word) {
        try (Stream<Path> files = Files.list(store.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(store.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .toList();
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
