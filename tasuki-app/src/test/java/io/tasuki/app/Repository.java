package io.tasuki.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Finds the files of this repository from wherever the tests run.
public final class Repository {

    private Repository() {}

    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("tasuki")) && Files.exists(folder.resolve("LICENSE")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not inside the repository"));
    }
}
