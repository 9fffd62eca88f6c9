package io.tasuki.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Packs replies for clients that ask for it, fast rather than tight.
final class Gzip {

    private static final int WORTH_IT_BYTES = 1024;

    private Gzip() {}

    static boolean wanted(@Nullable String acceptEncoding, byte[] body) {
        return acceptEncoding != null && acceptEncoding.contains("gzip") && body.length >= WORTH_IT_BYTES;
    }

    static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new Fast(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream target) throws IOException {
            super(target);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
