package io.tasuki.erase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Turns what names a person into a hash that tells nothing without the key. The key lies in a file of its own beside
/// the store, so that whoever has only the store cannot try out addresses. For one thread.
final class HashKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Mac mac;

    private HashKey(byte[] key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Path beside(Path store) {
        return store.resolveSibling(store.getFileName() + ".key");
    }

    static Optional<HashKey> find(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(new HashKey(HexFormat.of().parseHex(Files.readString(file).strip())))
                    : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            throw LostKeyException.foreign(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A new key in that file, which is safe on the disk when this returns.
    static HashKey create(Path file) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            write(fresh, HexFormat.of().formatHex(key));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return new HashKey(key);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly())) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    // Windows has no such permissions; there the folder's own rules have to do.
    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /// @param parts texts without control characters
    String hash(String... parts) {
        byte[] text = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(mac.doFinal(text));
    }
}
