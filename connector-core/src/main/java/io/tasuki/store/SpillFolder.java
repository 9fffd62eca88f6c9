package io.tasuki.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the engine puts what does not fit into its memory: a folder beside the file, so on the same disk.
record SpillFolder(Path folder) {

    static SpillFolder beside(Path file) {
        return new SpillFolder(file.resolveSibling(file.getFileName() + ".tmp"));
    }

    static SpillFolder ofProcess() {
        return new SpillFolder(
                Path.of(System.getProperty("java.io.tmpdir"), "tasuki-spill-" + ProcessHandle.current().pid()));
    }

    /// Deletes what a killed process left. Only for the process that holds the store, before it works.
    void empty() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "duckdb_temp*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftover) {
            // Costs disk space only.
        }
    }
}
