package io.tasuki.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.HashMap;

/// The engine's native library, which the driver unpacks at every start (60 MB) unless it lies beside its jar, and a killed
/// process leaves behind.
///
/// A loaded library no longer needs its file (where the system insists, deleting fails and does no harm). Only a file
/// that another process has just unpacked and not loaded yet must stay, so young files are left alone.
final class UnpackedLibrary {

    private static final String NAME = "libduckdb_java*.so";
    private static final Duration LONGEST_UNPACKING = Duration.ofMinutes(10);
    private static final Path OWN_MEMORY = Path.of("/proc/self/maps");

    private UnpackedLibrary() {}

    /// Deletes this process's own copy, where the system tells which one that is, and old ones of others. Call it once
    /// the library is loaded.
    static void tidy(Path folder) {
        try {
            Map<Path, FileTime> copies = copies(folder);
            List<Path> needless = new ArrayList<>(loaded(copies));
            needless.addAll(old(copies));
            for (Path copy : needless) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | UncheckedIOException leftover) {
            // A full temporary folder is a nuisance, a store that does not open is worse.
        }
    }

    private static Map<Path, FileTime> copies(Path folder) throws IOException {
        Map<Path, FileTime> copies = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME)) {
            for (Path file : files) {
                copies.put(file, Files.getLastModifiedTime(file));
            }
        }
        return copies;
    }

    private static List<Path> loaded(Map<Path, FileTime> copies) throws IOException {
        if (!Files.isReadable(OWN_MEMORY)) {
            return List.of();
        }
        List<String> memory = Files.readAllLines(OWN_MEMORY);
        return copies.keySet().stream()
                .filter(copy -> memory.stream().anyMatch(line -> line.endsWith(copy.toString())))
                .toList();
    }

    // The youngest copy says what time it is: it was unpacked just now, by this process or after it.
    private static List<Path> old(Map<Path, FileTime> copies) {
        return copies.values().stream()
                .max(Comparator.naturalOrder())
                .map(now -> copies.entrySet().stream()
                        .filter(copy -> copy.getValue().toInstant().isBefore(now.toInstant().minus(LONGEST_UNPACKING)))
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of());
    }
}
