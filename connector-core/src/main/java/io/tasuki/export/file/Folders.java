package io.tasuki.export.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes names lasting: a file that is safe on the disk may still lose its name when the power fails.
final class Folders {

    private Folders() {}

    /// @param file whose folder it is
    static void force(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        // Elsewhere a folder cannot be opened, and names last by themselves.
        if (folder != null && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
