package io.tasuki.export.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How the files of one export are called.
///
/// @param to the name that the user chose
/// @param export its id
record ExportName(Path to, String export) {

    private static final String MARK = "export-";

    static ExportName of(Path to, String export) {
        return new ExportName(to.toAbsolutePath().normalize(), export);
    }

    /// @param number from 1; the first one has none in its name
    Path file(String suffix, int number) {
        return to.resolveSibling(stem() + suffix + (number > 1 ? "-" + number : "") + extension());
    }

    /// Where a file is kept that a former export left under this name.
    static Path aside(Path file, String formerExport) {
        ExportName name = of(file, formerExport);
        return file.resolveSibling(name.stem() + "-" + formerExport + name.extension());
    }

    /// Tells drafts of exports from all others.
    String mark() {
        return MARK + export;
    }

    /// Drafts of any export to this name, whoever left them.
    List<Path> drafts() {
        Path folder = to.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isDraft).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private boolean isDraft(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("." + stem()) && name.contains("." + MARK);
    }

    private String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private String extension() {
        return name().substring(stem().length());
    }

    private String name() {
        return to.getFileName().toString();
    }
}
