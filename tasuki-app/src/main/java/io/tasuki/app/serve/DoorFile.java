package io.tasuki.app.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// The note beside the store that tells other processes of the same user where its holder answers.
///
/// @param address of the HTTP server, with a port
/// @param token what a caller has to show
record DoorFile(String address, String token) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Path beside(Path store) {
        return store.resolveSibling(store.getFileName() + ".serve");
    }

    /// Empty when there is none, or none that can be read: what a killed process left may be anything.
    static Optional<DoorFile> find(Path store) {
        try {
            return Optional.of(MAPPER.readValue(beside(store).toFile(), DoorFile.class));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    void write(Path store) throws IOException {
        Path file = beside(store);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly());
        Files.write(fresh, MAPPER.writeValueAsBytes(this), StandardOpenOption.WRITE);
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    // Windows has no such permissions; there the folder's own rules have to do.
    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    private static final Set<java.nio.file.attribute.PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rw-------");
}
