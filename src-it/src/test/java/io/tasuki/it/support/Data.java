package io.tasuki.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The reference data, which is not ours to ship: read from the folder named by `TASUKI_DATA`.
public final class Data {

    private Data() {}

    /// The folder of one data set. Only an unset `TASUKI_DATA` skips the test; a missing folder fails it.
    public static Path set(String name) {
        return existing("data/" + name);
    }

    /// One of the reference results.
    public static JsonNode reference(String name) {
        try {
            return new ObjectMapper().readTree(existing("reference/results/" + name).toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path existing(String relative) {
        String root = System.getenv("TASUKI_DATA");
        Assumptions.assumeTrue(root != null && !root.isBlank(), "data absent: TASUKI_DATA is not set");
        Path path = Path.of(root).resolve(relative);
        if (!Files.exists(path)) {
            throw new IllegalStateException("TASUKI_DATA is set, but there is no " + path);
        }
        return path;
    }
}
