package io.tasuki.erase;

import io.tasuki.store.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
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
        try {
            PrivateFile.write(file, HexFormat.of().formatHex(key));
            return new HashKey(key);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// @param parts texts without control characters
    String hash(String... parts) {
        byte[] text = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(mac.doFinal(text));
    }
}
